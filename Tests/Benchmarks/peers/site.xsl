<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of an edition by xsltproc, from a list of its units that inputs.py writes: one document a power, a unit, and an index.
     xsltproc -stringparam target FOLDER site.xsl units.xml -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common"
  xmlns:e="urn:qingdan:edition:1" xmlns:s="urn:qingdan:submission:1" extension-element-prefixes="exsl" exclude-result-prefixes="e s">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:param name="target"/>
  <xsl:variable name="edition" select="document(/units/@edition)/e:edition"/>
  <xsl:variable name="upper" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>
  <xsl:variable name="lower" select="'abcdefghijklmnopqrstuvwxyz'"/>

  <xsl:template match="/units">
    <xsl:for-each select="unit">
      <xsl:apply-templates select="document(@href)/s:submission">
        <xsl:with-param name="unit" select="."/>
      </xsl:apply-templates>
    </xsl:for-each>
    <exsl:document href="{$target}/index.html" method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat">
      <xsl:call-template name="page">
        <xsl:with-param name="title" select="'首页'"/>
        <xsl:with-param name="column" select="'首页'"/>
      </xsl:call-template>
    </exsl:document>
  </xsl:template>

  <xsl:template match="s:submission">
    <xsl:param name="unit"/>
    <xsl:for-each select="s:powers/s:power | s:powers/s:power/s:subitem">
      <exsl:document href="{$target}/powers/{translate(@code, $upper, $lower)}.html" method="html" encoding="UTF-8" indent="no"
        doctype-system="about:legacy-compat">
        <xsl:call-template name="page">
          <xsl:with-param name="title" select="@name"/>
          <xsl:with-param name="column" select="'权力清单'"/>
          <xsl:with-param name="root" select="'../'"/>
          <xsl:with-param name="unit" select="$unit"/>
        </xsl:call-template>
      </exsl:document>
    </xsl:for-each>
    <exsl:document href="{$target}/units/{$unit/@page}" method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat">
      <xsl:call-template name="page">
        <xsl:with-param name="title" select="$unit/@name"/>
        <xsl:with-param name="column" select="'单位'"/>
        <xsl:with-param name="root" select="'../'"/>
        <xsl:with-param name="unit" select="$unit"/>
      </xsl:call-template>
    </exsl:document>
  </xsl:template>

  <xsl:template name="page">
    <xsl:param name="title"/>
    <xsl:param name="column"/>
    <xsl:param name="root"/>
    <xsl:param name="unit" select="/.."/>
    <html lang="zh-CN">
      <head>
        <title><xsl:value-of select="$title"/> - <xsl:value-of select="$edition/@title"/></title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="SiteName" content="{$edition/e:site/@name}"/>
        <meta name="SiteDomain" content="{$edition/e:site/@domain}"/>
        <meta name="SiteIDCode" content="{$edition/e:site/@idCode}"/>
        <meta name="ColumnName" content="{$column}"/>
        <meta name="ColumnType" content="权责清单"/>
        <meta name="ArticleTitle" content="{$title}"/>
        <meta name="PubDate" content="{$edition/@asOf} 00:00"/>
        <meta name="ContentSource" content="{$edition/e:issuer}"/>
      </head>
      <body>
        <a class="skip" href="#content">跳到正文</a>
        <header>
          <xsl:if test="$edition/@illustrative = 'true'">
            <p class="banner">示例内容：本清单为演示用途编写，不是任何机关正式公布的权责清单，不得作为办事依据。</p>
          </xsl:if>
          <div class="masthead">
            <p class="masthead-title"><a href="{$root}index.html"><xsl:value-of select="$edition/@title"/></a></p>
            <nav aria-label="主导航">
              <ul>
                <li><a href="{$root}index.html">首页</a></li>
                <li><a href="{$root}index.html#units">单位</a></li>
                <li><a href="{$root}index.html#categories">权力类别</a></li>
              </ul>
            </nav>
          </div>
        </header>
        <xsl:if test="$root">
          <nav class="crumbs" aria-label="当前位置">
            <ol>
              <li><a href="../index.html">首页</a></li>
              <xsl:if test="@code"><li><a href="../units/{$unit/@page}"><xsl:value-of select="$unit/@short"/></a></li></xsl:if>
              <li aria-current="page"><xsl:value-of select="$title"/></li>
            </ol>
          </nav>
        </xsl:if>
        <main id="content">
          <h1><xsl:value-of select="$title"/></h1>
          <xsl:apply-templates select="." mode="main"><xsl:with-param name="unit" select="$unit"/></xsl:apply-templates>
        </main>
        <footer class="colophon">
          <p><xsl:value-of select="$edition/e:issuer"/> · 清单截至 <xsl:value-of select="$edition/@asOf"/></p>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="s:power | s:subitem" mode="main">
    <xsl:param name="unit"/>
    <xsl:variable name="main" select="ancestor-or-self::s:power"/>
    <table class="fields">
      <tbody>
        <xsl:if test="self::s:subitem">
          <tr>
            <th scope="row">所属主项</th>
            <td><a href="{translate($main/@code, $upper, $lower)}.html"><xsl:value-of select="$main/@name"/></a></td>
          </tr>
        </xsl:if>
        <tr><th scope="row">单位</th><td><a href="../units/{$unit/@page}"><xsl:value-of select="$unit/@name"/></a></td></tr>
        <tr><th scope="row">职权类别</th><td><xsl:value-of select="$main/@category"/></td></tr>
        <tr><th scope="row">职权编码</th><td class="code"><xsl:value-of select="@code"/></td></tr>
      </tbody>
      <tbody>
        <xsl:if test="self::s:subitem"><tr><th class="group" colspan="2" scope="rowgroup">以下随主项</th></tr></xsl:if>
        <xsl:apply-templates select="$main/@body" mode="field"/>
        <xsl:apply-templates select="$main/@office" mode="field"/>
        <xsl:apply-templates select="$main/@level" mode="field"/>
        <xsl:apply-templates select="$main/@source" mode="field"/>
        <xsl:apply-templates select="$main/s:duty" mode="field"/>
        <xsl:apply-templates select="$main/s:accountability" mode="field"/>
        <xsl:apply-templates select="$main/s:telephone" mode="field"/>
        <xsl:apply-templates select="$main/s:timeLimit" mode="field"/>
        <xsl:apply-templates select="$main/s:fee" mode="field"/>
      </tbody>
    </table>
    <h2>实施依据</h2>
    <xsl:for-each select="s:basis"><p class="basis"><xsl:value-of select="."/></p></xsl:for-each>
    <xsl:if test="s:subitem">
      <h2>子项</h2>
      <table class="list">
        <thead><tr><th scope="col">子项名称</th><th scope="col">职权编码</th><th scope="col">实施依据</th></tr></thead>
        <tbody>
          <xsl:for-each select="s:subitem">
            <tr>
              <th scope="row"><a href="{translate(@code, $upper, $lower)}.html"><xsl:value-of select="@name"/></a></th>
              <td data-label="职权编码" class="code"><xsl:value-of select="@code"/></td>
              <td data-label="实施依据"><xsl:call-template name="bases"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </xsl:if>
    <nav class="neighbours" aria-label="前后事项">
      <xsl:variable name="before" select="(preceding-sibling::s:subitem[1] | parent::s:power
        | preceding-sibling::s:power[1] | preceding-sibling::s:power[1]/s:subitem[last()])[last()]"/>
      <xsl:variable name="after" select="(s:subitem[1] | following-sibling::*[self::s:power or self::s:subitem][1]
        | parent::s:power/following-sibling::s:power[1])[1]"/>
      <xsl:if test="$before">
        <a rel="prev" href="{translate($before/@code, $upper, $lower)}.html">上一项：<xsl:value-of select="$before/@name"/></a>
      </xsl:if>
      <xsl:if test="$after">
        <a rel="next" href="{translate($after/@code, $upper, $lower)}.html">下一项：<xsl:value-of select="$after/@name"/></a>
      </xsl:if>
    </nav>
    <xsl:call-template name="information">
      <xsl:with-param name="key" select="@code"/>
      <xsl:with-param name="subject" select="$main/@category"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="@body" mode="field"><tr><th scope="row">实施主体</th><td><xsl:value-of select="."/></td></tr></xsl:template>
  <xsl:template match="@office" mode="field"><tr><th scope="row">承办机构</th><td><xsl:value-of select="."/></td></tr></xsl:template>
  <xsl:template match="@level" mode="field"><tr><th scope="row">行使层级</th><td><xsl:value-of select="."/></td></tr></xsl:template>
  <xsl:template match="@source" mode="field"><tr><th scope="row">权力来源</th><td><xsl:value-of select="."/></td></tr></xsl:template>
  <xsl:template match="s:duty" mode="field"><tr><th scope="row">责任事项</th><td><xsl:value-of select="."/></td></tr></xsl:template>
  <xsl:template match="s:accountability" mode="field"><tr><th scope="row">追责情形</th><td><xsl:value-of select="."/></td></tr></xsl:template>
  <xsl:template match="s:telephone" mode="field"><tr><th scope="row">监督电话</th><td><xsl:value-of select="."/></td></tr></xsl:template>
  <xsl:template match="s:timeLimit" mode="field"><tr><th scope="row">办理期限</th><td><xsl:value-of select="."/></td></tr></xsl:template>
  <xsl:template match="s:fee" mode="field"><tr><th scope="row">收费依据和标准</th><td><xsl:value-of select="."/></td></tr></xsl:template>

  <xsl:template name="bases">
    <xsl:for-each select="s:basis"><xsl:if test="position() > 1">；</xsl:if><xsl:value-of select="."/></xsl:for-each>
  </xsl:template>

  <xsl:template match="s:submission" mode="main">
    <xsl:param name="unit"/>
    <p class="lead">简称<xsl:value-of select="$unit/@short"/> · <xsl:value-of select="$unit/@kind"/></p>
    <section aria-labelledby="duties">
      <h2 id="duties">部门职责</h2>
      <table class="list grouped">
        <thead><tr><th scope="col">主要职责</th><th scope="col">具体工作事项</th><th scope="col">责任处室</th></tr></thead>
        <xsl:for-each select="s:duties/s:duty">
          <tbody>
            <xsl:for-each select="s:task">
              <tr>
                <xsl:if test="position() = 1"><th scope="rowgroup" rowspan="{last()}"><xsl:value-of select="../@name"/></th></xsl:if>
                <td data-label="具体工作事项"><xsl:value-of select="."/></td>
                <td data-label="责任处室"><xsl:value-of select="@office"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </xsl:for-each>
      </table>
    </section>
    <section aria-labelledby="boundaries">
      <h2 id="boundaries">与相关部门的职责边界</h2>
      <table class="list grouped">
        <thead>
          <tr><th scope="col">管理事项</th><th scope="col">相关部门</th><th scope="col">职责分工</th><th scope="col">相关依据</th></tr>
        </thead>
        <xsl:for-each select="s:boundaries/s:boundary">
          <tbody>
            <xsl:for-each select="s:party">
              <tr>
                <xsl:if test="position() = 1"><th scope="rowgroup" rowspan="{last()}"><xsl:value-of select="../@matter"/></th></xsl:if>
                <td data-label="相关部门">
                  <xsl:value-of select="@unit"/>
                  <xsl:text> </xsl:text>
                  <span class="role">
                    <xsl:choose>
                      <xsl:when test="@role = 'lead'">牵头</xsl:when>
                      <xsl:when test="@role = 'assist'">配合</xsl:when>
                      <xsl:when test="@role = 'guide'">指导</xsl:when>
                      <xsl:otherwise>分工负责</xsl:otherwise>
                    </xsl:choose>
                  </span>
                </td>
                <td data-label="职责分工"><xsl:value-of select="."/></td>
                <xsl:if test="position() = 1">
                  <td data-label="相关依据" rowspan="{last()}"><xsl:for-each select=".."><xsl:call-template name="bases"/></xsl:for-each></td>
                </xsl:if>
              </tr>
            </xsl:for-each>
            <xsl:for-each select="s:example"><tr><td colspan="4"><b>事例</b><xsl:text> </xsl:text><xsl:value-of select="."/></td></tr></xsl:for-each>
          </tbody>
        </xsl:for-each>
      </table>
    </section>
    <section aria-labelledby="oversight">
      <h2 id="oversight">事中事后监管制度</h2>
      <table class="list">
        <thead><tr><th scope="col">监管制度</th><th scope="col">行业</th><th scope="col">制度内容</th><th scope="col">依据</th></tr></thead>
        <tbody>
          <xsl:for-each select="s:oversight/s:rule">
            <tr>
              <th scope="row"><xsl:value-of select="@name"/></th>
              <td data-label="行业"><xsl:value-of select="@industry"/></td>
              <td data-label="制度内容">
                <p><b>监管对象</b><xsl:text> </xsl:text><xsl:value-of select="s:object"/></p>
                <p><b>监管内容</b><xsl:text> </xsl:text><xsl:value-of select="s:content"/></p>
                <p><b>监管方式</b><xsl:text> </xsl:text><xsl:value-of select="s:manner"/></p>
                <p><b>监管措施</b><xsl:text> </xsl:text><xsl:value-of select="s:measures"/></p>
                <p><b>监管程序</b><xsl:text> </xsl:text><xsl:value-of select="s:procedure"/></p>
                <p><b>监管处理</b><xsl:text> </xsl:text><xsl:value-of select="s:handling"/></p>
              </td>
              <td data-label="依据"><xsl:call-template name="bases"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </section>
    <section aria-labelledby="services">
      <h2 id="services">公共服务事项</h2>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">服务事项</th><th scope="col">主要内容</th><th scope="col">服务对象</th><th scope="col">承办机构</th>
            <th scope="col">联系电话</th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="s:services/s:service">
            <tr>
              <th scope="row"><xsl:value-of select="@name"/></th>
              <td data-label="主要内容"><xsl:value-of select="."/></td>
              <td data-label="服务对象"><xsl:value-of select="@recipient"/></td>
              <td data-label="承办机构"><xsl:value-of select="@office"/></td>
              <td data-label="联系电话" class="telephone"><xsl:value-of select="@telephone"/></td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </section>
    <xsl:if test="s:powers">
      <section aria-labelledby="powers">
        <h2 id="powers">权力清单</h2>
        <table class="list">
          <thead>
            <tr><th scope="col">职权名称</th><th scope="col">职权类别</th><th scope="col">职权编码</th><th scope="col">行使层级</th></tr>
          </thead>
          <tbody>
            <xsl:for-each select="s:powers/s:power | s:powers/s:power/s:subitem">
              <tr>
                <xsl:if test="self::s:subitem"><xsl:attribute name="class">subitem</xsl:attribute></xsl:if>
                <th scope="row"><a href="../powers/{translate(@code, $upper, $lower)}.html"><xsl:value-of select="@name"/></a></th>
                <td data-label="职权类别"><xsl:value-of select="ancestor-or-self::s:power/@category"/></td>
                <td data-label="职权编码" class="code"><xsl:value-of select="@code"/></td>
                <td data-label="行使层级"><xsl:value-of select="@level"/></td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </section>
    </xsl:if>
    <xsl:call-template name="information">
      <xsl:with-param name="key" select="$unit/@short"/>
      <xsl:with-param name="subject" select="'权责清单'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="information">
    <xsl:param name="key"/>
    <xsl:param name="subject"/>
    <section class="information">
      <h2>公开信息</h2>
      <dl>
        <div><dt>索引号</dt><dd><xsl:value-of select="$key"/></dd></div>
        <div><dt>主题分类</dt><dd><xsl:value-of select="$subject"/></dd></div>
        <div><dt>发布机构</dt><dd><xsl:value-of select="$edition/e:issuer"/></dd></div>
        <div><dt>成文日期</dt><dd><xsl:value-of select="$edition/@asOf"/></dd></div>
        <div><dt>发布日期</dt><dd><xsl:value-of select="$edition/@asOf"/></dd></div>
        <div><dt>有效性</dt><dd>有效</dd></div>
      </dl>
    </section>
  </xsl:template>

  <xsl:template match="/units" mode="main">
    <xsl:variable name="lists" select="document(unit/@href)/s:submission"/>
    <p class="lead"><xsl:value-of select="$edition/@title"/>，截至 <xsl:value-of select="$edition/@asOf"/>，由<xsl:value-of
      select="$edition/e:issuer"/>公布。</p>
    <h2 id="categories">权力按类别</h2>
    <table class="numbers">
      <thead><tr><th scope="col">类别</th><th scope="col">权力</th></tr></thead>
      <tbody>
        <xsl:for-each select="category">
          <xsl:variable name="powers" select="$lists/s:powers/s:power[@category = current()/@name]"/>
          <tr>
            <th scope="row"><xsl:value-of select="@name"/></th>
            <td><xsl:value-of select="count($powers[not(s:subitem)] | $powers/s:subitem)"/></td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
    <h2 id="units">单位</h2>
    <table class="numbers">
      <thead><tr><th scope="col">单位</th><th scope="col">类别</th><th scope="col">权力</th><th scope="col">责任</th></tr></thead>
      <tbody>
        <xsl:for-each select="unit">
          <xsl:variable name="list" select="document(@href)/s:submission"/>
          <tr>
            <th scope="row"><a href="units/{@page}"><xsl:value-of select="@name"/></a></th>
            <td><xsl:value-of select="@kind"/></td>
            <td><xsl:value-of select="count($list/s:powers/s:power[not(s:subitem)] | $list/s:powers/s:power/s:subitem)"/></td>
            <td>
              <xsl:value-of select="count($list/s:duties/s:duty/s:task | $list/s:boundaries/s:boundary | $list/s:oversight/s:rule
                | $list/s:services/s:service)"/>
            </td>
          </tr>
        </xsl:for-each>
      </tbody>
    </table>
  </xsl:template>
</xsl:stylesheet>
