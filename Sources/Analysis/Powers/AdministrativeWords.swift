import ListModel

/// The words with which every list speaks of permitting and supervising: they tell no field from another.
enum AdministrativeWords {
  /// The pieces of a name between such words and marks: 取水 of 取水许可证核发.
  static func pieces(of name: String) -> [ArraySlice<Unicode.Scalar>] {
    pieces(ofLetters: NormalisedName.letters(of: name))
  }

  /// The same of the letters of a name.
  static func pieces(ofLetters scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    var pieces: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      let length = lengthOfWord(at: index, of: scalars)
      if length == 0 {
        index += 1
        continue
      }
      if start < index { pieces.append(scalars[start..<index]) }
      index += length
      start = index
    }
    if start < scalars.count { pieces.append(scalars[start...]) }
    return pieces
  }

  /// Whether a text has nothing but such words and some others: 对取得行政许可的单位和个人的监督检查.
  ///
  /// - Parameter others: words that tell no field either, such as the unit's own name; longer ones first.
  static func isAll(_ text: String, besides others: [[Unicode.Scalar]] = []) -> Bool {
    pieces(of: text).allSatisfy { piece in
      var rest = piece
      while let first = rest.first {
        if let other = others.first(where: { rest.starts(with: $0) }) {
          rest = rest.dropFirst(other.count)
        } else if small.contains(first) {
          rest = rest.dropFirst()
        } else {
          return false
        }
      }
      return true
    }
  }

  /// How many letters such a word or mark has that begins at a place; 0 where none does.
  static func lengthOfWord(at index: Int, of scalars: [Unicode.Scalar]) -> Int {
    let scalar = scalars[index]
    if marks.contains(scalar) { return 1 }
    return words.end(scalars, at: index, before: scalars.count).map { $0 - index } ?? 0
  }

  private static let marks = LetterSet("的和与及或等对、，,。；;：:（）()《》<>“”\"‘’'-—·/[]".unicodeScalars)
  private static let small = LetterSet("人者证后前中内各为本级由经被从已将并在".unicodeScalars)
  private static let words = WordTable<Void>(
    """
    行政许可 行政审批 许可证 许可 审批 审核 审查 核准 核发 核定 登记 备案 批准 初审 认定 签发 颁发 \
    发放 注册 证书 证照 资格 资质 申请 延续 变更 注销 新办 补办 换发 设立 设置 从事 被许可人 单位 \
    企业 机构 组织 个人 公民 法人 人员 当事人 相对人 市场主体 主体 经营者 经营 活动 业务 项目 管理 \
    监督 检查 监管 抽查 巡查 核查 稽查 督查 执法 制度 办法 规则 规定 方案 事中 事后 批后 证后 \
    审管 衔接 双随机 一公开 随机 公开 日常 专项 定期 年度 综合 行政 事项 情况 行为 条件 实施 开展 \
    履行 取得 获得 持有 获批 依法 有关 相关 各类 各项 其他 其它 本局 我局 本委 本部门 本机关 \
    本单位 本系统 本行业 行业 领域 辖区 本市 全市 市级 区级 对象 名录库 范围 信用 分级 分类 使用 \
    生产
    """)
}
