/// The settings with which LibreOffice converts files that may be hostile, and alike on every machine.
enum LibreOfficeProfile {
  /// What stands in `user/registrymodifications.xcu` of a profile.
  ///
  /// No macro runs, no link is followed or brought up to date, and what would reach for the network finds a proxy that
  /// is not there. The locale is fixed, since formats of dates and numbers that a file leaves to it follow from it.
  static let settings: [UInt8] = {
    let items = values.map { path, name, value in
      """
      <item oor:path="/org.openoffice.\(path)"><prop oor:name="\(name)" oor:op="fuse"><value>\(value)</value></prop></item>
      """
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      \(items.joined(separator: "\n"))
      </oor:items>

      """.utf8)
  }()

  private static let security = "Office.Common/Security/Scripting"

  private static let values: [(path: String, name: String, value: String)] = [
    (security, "DisableMacrosExecution", "true"), (security, "MacroSecurityLevel", "3"),
    (security, "BlockUntrustedRefererLinks", "true"), (security, "DisableActiveContent", "true"),
    ("Office.Writer/Content/Update", "Link", "0"), ("Office.Calc/Content/Update", "Link", "1"),
    ("Inet/Settings", "ooInetProxyType", "2"), ("Inet/Settings", "ooInetHTTPProxyName", nowhere),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"), ("Inet/Settings", "ooInetHTTPSProxyName", nowhere),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"), ("Inet/Settings", "ooInetFTPProxyName", nowhere),
    ("Inet/Settings", "ooInetFTPProxyPort", "9"), ("Setup/L10N", "ooSetupSystemLocale", "zh-CN"),
    ("Setup/L10N", "ooLocale", "en-US"),
  ]

  /// Nobody listens at the port 9 (discard) of this machine.
  private static let nowhere = "127.0.0.1"

  /// Variables of the environment, those below another folder in it.
  static func environment(in folder: String) -> [String: String?] {
    let proxies = ["http_proxy", "https_proxy", "ftp_proxy", "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY"]
    let shown = ["DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LANGUAGE", "LC_ALL"]
    return Dictionary(
      proxies.map { ($0, "http://\(nowhere):9") } + shown.map { ($0, nil) } + [
        ("HOME", folder), ("TMPDIR", folder), ("LC_ALL", "C.UTF-8"), ("TZ", "UTC"),
        ("SAL_USE_VCLPLUGIN", "svp"),
      ], uniquingKeysWith: { $1 })
  }
}
