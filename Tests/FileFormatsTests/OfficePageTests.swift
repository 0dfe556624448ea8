import Diagnostics
import Testing

@testable import FileFormats

/// Pages as Office programs save them.
@Suite struct OfficePageTests {
  @Test func `a page saved by Word is read`() throws {
    let page = """
      <html xmlns:v="urn:schemas-microsoft-com:vml"\r
      xmlns:o="urn:schemas-microsoft-com:office:office"\r
      xmlns="http://www.w3.org/TR/REC-html40">\r
      \r
      <head>\r
      <meta http-equiv=Content-Type content="text/html; charset=utf-8">\r
      <meta name=Generator content="Microsoft Word 15">\r
      <title>责任清单</title>\r
      <!--[if gte mso 9]><xml>\r
       <o:DocumentProperties><o:Author>a</o:Author></o:DocumentProperties>\r
      </xml><![endif]-->\r
      <style>\r
      <!--\r
       p.MsoNormal {mso-style-parent:""; font-family:"Times New Roman";}\r
      -->\r
      </style>\r
      </head>\r
      \r
      <body lang=ZH-CN style='tab-interval:21.0pt'>\r
      \r
      <div class=WordSection1 style='layout-grid:15.6pt'>\r
      \r
      <p class=MsoNormal align=center style='mso-outline-level:1'><b><span\r
      style='font-family:宋体'>一、部门职责<span lang=EN-US><o:p></o:p></span></span></b></p>\r
      \r
      <p class=MsoListParagraph><![if !supportLists]><span lang=EN-US>1.<span\r
      style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>说明</p>\r
      \r
      <table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\r
       style='border-collapse:collapse;mso-yfti-tbllook:1184'>\r
       <tr style='mso-yfti-irow:0'>\r
        <td width=88 valign=top style='width:66.2pt;border:solid windowtext 1.0pt'>\r
        <p class=MsoNormal><span style='font-family:宋体'>主要职责</span></p>\r
        </td>\r
        <td width=200 valign=top>\r
        <p class=MsoNormal><span style='font-family:宋体'>具体工作\r
        事项</span><span lang=EN-US><o:p></o:p></span></p>\r
        </td>\r
       </tr>\r
       <tr style='mso-yfti-irow:1'>\r
        <td width=88 rowspan=2 valign=top style='width:66.2pt;border:solid\r
        windowtext 1.0pt'>\r
        <p class=MsoNormal>排水<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"\r
        title=""><span lang=EN-US>[1]</span></a></p>\r
        </td>\r
        <td width=200 valign=top>\r
        <p class=MsoNormal><ins cite="mailto:a" datetime="2022-01-01T00:00">审批</ins><del\r
        cite="mailto:a">核准</del><span class=MsoCommentReference><span lang=EN-US\r
        style='font-size:10.5pt'><![if !supportAnnotations]><a class=msocomanchor\r
        href="#_msocom_1" name="_msoanchor_1">[a1]</a><![endif]></span></span></p>\r
        </td>\r
       </tr>\r
       <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>\r
        <td width=200 valign=top>\r
        <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\r
        <p class=MsoNormal>检查<br>\r
        督查</p>\r
        </td>\r
       </tr>\r
       <![if !supportMisalignedColumns]>\r
       <tr height=0>\r
        <td width=88 style='border:none'></td>\r
        <td width=200 style='border:none'></td>\r
       </tr>\r
       <![endif]>\r
      </table>\r
      \r
      </div>\r
      \r
      <div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff><![endif]>\r
      <div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText>改</p></div></div>\r
      </div>\r
      </body>\r
      </html>
      """
    let document = try HTMLReader.read(Array(page.utf8))
    #expect(
      document.outline == [
        "#一、部门职责", "1. 说明",
        "[A1:主要职责 | B1:具体工作事项 | A2(2x1):排水 | B2:审批 | B3:检查\n督查]",
      ])
    #expect(document.revisions.insertions == 1)
    #expect(document.revisions.deletions == 1)
    #expect(document.revisions.comments == 1)
  }

  @Test func `a sheet saved by Excel in GB 2312 is read`() throws {
    // 职权 (D6B0 C8A8) and 许可 (D0ED BFC9) in GB 2312.
    let title: [UInt8] = [0xD6, 0xB0, 0xC8, 0xA8]
    let category: [UInt8] = [0xD0, 0xED, 0xBF, 0xC9]
    let parts: [[UInt8]] = [
      Array(
        """
        <html xmlns:x="urn:schemas-microsoft-com:office:excel">\r
        <head>\r
        <meta http-equiv=Content-Type content="text/html; charset=gb2312">\r
        <meta name=ProgId content=Excel.Sheet>\r
        <style><!--table {mso-displayed-decimal-separator:"\\.";} br {mso-data-placement:same-cell;}--></style>\r
        <!--[if gte mso 9]><xml><x:ExcelWorkbook><x:Name>Sheet1</x:Name></x:ExcelWorkbook></xml><![endif]-->\r
        </head>\r
        <body link=blue vlink=purple>\r
        <table border=0 cellpadding=0 cellspacing=0 width=288 style='border-collapse:\r
         collapse;table-layout:fixed;width:216pt'>\r
         <col width=72 span=2 style='width:54pt'>\r
         <col width=0 style='display:none;mso-width-source:userset;mso-width-alt:2304'>\r
         <tr height=19 style='height:14.25pt'>\r
          <td colspan=4 height=19 class=xl65 width=288>
        """.utf8), title,
      Array(
        """
        </td>\r
         </tr>\r
         <tr height=19 style='height:14.25pt'>\r
          <td height=19 rowspan=2 class=xl66>
        """.utf8), category,
      Array(
        """
        </td>\r
          <td colspan=2 style='mso-ignore:colspan'>A\r
          B</td>\r
          <td align=right x:num="4.602E+17">4.602E+17</td>\r
         </tr>\r
         <tr height=0 style='display:none;mso-height-source:userset'>\r
          <td class=xl66 x:str="C">C<span style='mso-spacerun:yes'>&nbsp;</span></td>\r
          <td>D</td><td colspan=253 style='mso-ignore:colspan'></td>\r
         </tr>\r
         <![if supportMisalignedColumns]>\r
         <tr height=0 style='display:none'>\r
          <td width=72 style='width:54pt'></td>\r
          <td width=72 style='width:54pt'></td>\r
         </tr>\r
         <![endif]>\r
        </table>\r
        </body>\r
        </html>
        """.utf8),
    ]
    #expect(
      try HTMLReader.read(Array(parts.joined())).outline == [
        "[A1(1x4):职权 | A2(2x1):许可 | B2:A B | D2!:4.602E+17 | B3-:C | C3-:D]"
      ])
  }

  @Test func `a workbook exported by LibreOffice keeps the names of its sheets`() throws {
    let page = """
      <!DOCTYPE html>
      <html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title></head>
      <body>
      <hr>
      \t<p><center>
      \t\t<h1>Overview</h1>
      \t\t<A HREF="#table0">行政许可</A><br>
      \t\t<A HREF="#table1">行政处罚</A><br>
      \t</center></p>
      <hr>
      <A NAME="table0"><h1>Sheet 1: <em>行政许可</em></h1></A>
      <table cellspacing="0" border="0">
      \t<colgroup span="2" width="85"></colgroup>
      \t<tr>
      \t\t<td colspan=2 height="17" align="left"><font face="Noto Sans CJK SC">市水务局</font></td>
      \t\t</tr>
      \t<tr>
      \t\t<td height="40" align="left"><a class="comment-indicator"></a><comment>查</comment><font>名称</font></td>
      \t\t<td align="left"><font face="Noto Sans CJK SC">依据<br>第二行 a b</font></td>
      \t</tr>
      </table>
      <!-- ************************************************************************** -->
      <hr>
      <A NAME="table1"><h1>Sheet 2: <em>行政处罚</em></h1></A>
      <table cellspacing="0" border="0">
      \t<tr>
      \t\t<td height="17" align="right" sdval="4.602E+017" sdnum="1033;">4.602E+017</td>
      \t</tr>
      </table>
      </body>
      </html>
      """
    let document = try HTMLReader.read(Array(page.utf8))
    #expect(document.outline == ["行政许可[A1(1x2):市水务局 | A2:名称 | B2:依据\n第二行 a b]", "行政处罚[A1!:4.602E+017]"])
    #expect(document.revisions.comments == 1)
  }

  @Test func `a text exported by LibreOffice is read`() throws {
    let page = """
      <!DOCTYPE html>
      <html>
      <head>
      \t<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
      \t<style type="text/css">
      \t\th1.western { font-family: "Liberation Sans"; font-size: 24pt }
      \t</style>
      </head>
      <body lang="en-US" link="#000080" dir="ltr"><h1 class="western">
      <font face="Noto Serif CJK SC"><font size="6" style="font-size: 22pt"><span lang="zh-CN">一、部门职责</span></font></font></h1>
      <table width="680" cellpadding="2" cellspacing="1">
      \t<col width="34"/>

      \t<col width="551"/>

      \t<tr>
      \t\t<th width="34" style="border-top: 1px double #808080; padding: 0.02in"><p>
      \t\t\t<font face="Noto Serif CJK SC"><span lang="zh-CN">序号</span></font></p>
      \t\t</th>
      \t\t<th width="551"><p>
      \t\t\t<span lang="zh-CN">主要职责</span><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p>
      \t\t</th>
      \t</tr>
      \t<tr>
      \t\t<td rowspan="2" width="34"><p>
      \t\t\t1</p>
      \t\t</td>
      \t\t<td width="77"><p>
      \t\t\t<span lang="zh-CN">审批 </span>A
      \t\t\tB</p>
      \t\t</td>
      \t</tr>
      \t<tr>
      \t\t<td width="77"><p>
      \t\t\t<span lang="zh-CN">监督</span><br/>
      <font face="Noto Serif CJK SC"><span lang="zh-CN">检查</span></font></p>
      \t\t</td>
      \t</tr>
      </table>
      <p><br/>
      <br/>

      </p>
      </body>
      </html>
      """
    #expect(
      try outline(page) == [
        "#一、部门职责", "[A1:序号 | B1:主要职责 | A2(2x1):1 | B2:审批 A B | B3:监督\n检查]",
      ])
  }
}
