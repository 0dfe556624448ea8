import Diagnostics

/// What pages are given beside their own content where they are served: they load themselves anew when the site has changed,
/// and say when it could not.
///
/// The names of its files begin with a dot, which those of a site never do. Pages allow scripts and styles of their own
/// server alone, so that nothing of it stands in the page.
enum Reloading {
  static let versionsPath = "/.qingdan/versions"
  static let scriptPath = "/.qingdan/reload.js"
  static let stylePath = "/.qingdan/notice.css"

  /// Behind the end of a page, where every browser takes it into the body: whatever the page's template is like.
  static func additions(version: String, notice: BilingualText?) -> String {
    let script = "<script src=\"\(scriptPath)\" data-version=\"\(version)\" defer></script>\n"
    guard let notice else { return script }
    return """
      <link rel="stylesheet" href="\(stylePath)">
      <div class="qingdan-notice" role="alert">
      <p lang="zh-CN"><strong>页面仍是上一次的：</strong>\(notice.zh.escapedForMarkup)</p>
      <p lang="en"><strong>These are the pages of before:</strong> \(notice.en.escapedForMarkup)</p>
      </div>

      """ + script
  }

  /// Only a page that is looked at listens: browsers keep few connections to one server.
  static let script = """
    (function () {
      'use strict';
      var own = document.currentScript.getAttribute('data-version');
      var source = null;
      function listen() {
        if (source || document.visibilityState !== 'visible') return;
        source = new EventSource('\(versionsPath)');
        source.onmessage = function (event) {
          if (event.data !== own) { stop(); location.reload(); }
        };
      }
      function stop() {
        if (source) source.close();
        source = null;
      }
      document.addEventListener('visibilitychange', function () {
        if (document.visibilityState === 'visible') listen(); else stop();
      });
      window.addEventListener('pagehide', stop);
      window.addEventListener('pageshow', listen);
      listen();
    })();

    """

  static let style = """
    .qingdan-notice {
      position: fixed; z-index: 1000; left: 0; right: 0; bottom: 0; max-height: 60vh; overflow: auto;
      padding: 0.75rem 1.25rem; border-top: 4px solid #b3261e; background: #fff4f2; color: #1d1b1a;
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    .qingdan-notice p { margin: 0.25rem 0; max-width: none; white-space: pre-wrap; unicode-bidi: isolate; }

    """

  /// What a client that wants to be told of versions is sent first, and for each version.
  ///
  /// **Source:** HTML standard, server-sent events; the client asks again a second after the line has broken.
  static let streamHead =
    Response.head(.ok, "text/event-stream; charset=utf-8") + Array("retry: 1000\n\n".utf8)

  static func event(_ version: String) -> [UInt8] { Array("data: \(version)\n\n".utf8) }
}

/// The page in the place of one that is not there, or not any more.
enum NotFoundPage {
  static func html(for path: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8">
    <title>没有这一页</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="/favicon.svg">
    <link rel="stylesheet" href="/style.css">
    </head>
    <body>
    <main>
    <h1>没有这一页</h1>
    <p>现在的清单里没有 <code>\(path.escapedForMarkup)</code>。它也许随改动去掉了；一旦又有，这里会自己显示出来。</p>
    <p lang="en">The lists of now have no such page. It may have gone with a change; once it is there again, it will show here by itself.</p>
    <p><a href="/">回到首页 · Home</a></p>
    </main>
    </body>
    </html>

    """
  }
}

extension String {
  /// The text as it stands in HTML; letters that turn the direction of others are left out.
  fileprivate var escapedForMarkup: String {
    unicodeScalars.map { letter in
      switch letter {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": ""
      default: String(letter)
      }
    }.joined()
  }
}
