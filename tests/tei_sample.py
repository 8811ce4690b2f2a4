"""A small edition, encoded as docs/encoding.md says: a document, four indices, the corpus. All names are made up."""

from __future__ import annotations

from pathlib import Path

NS = 'xmlns="http://www.tei-c.org/ns/1.0"'

DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI {NS} xml:id="nk-1" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>Telegram of V. Orlenko</title>
        <editor xml:id="nk-1.yb" role="source"><persName>A. Editor</persName> <abbr>A.E.</abbr></editor>
        <respStmt><resp>encoded by</resp><name ref="#nk-1.teikit">teikit</name></respStmt>
      </titleStmt>
      <publicationStmt>
        <publisher>Nobody</publisher>
        <idno type="document">nk-1</idno>
        <availability><licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence></availability>
      </publicationStmt>
      <sourceDesc>
        <bibl type="edition" xml:id="nk-1.src"><author>A. Editor</author> <title>Documents</title>
          <biblScope unit="document" n="516" cert="0.8" resp="#nk-1.teikit">516</biblScope></bibl>
        <bibl type="file">source.txt</bibl>
        <msDesc xml:id="nk-1.ms1" resp="#nk-1.teikit" cert="0.98">
          <msIdentifier>
            <repository ref="indices/archives.xml#avp">AVP</repository>
            <collection type="fond" style="before: &quot;, f. &quot;">04</collection>
            <collection type="opis" style="before: &quot;, op. &quot;">51</collection>
            <idno type="papka" style="before: &quot;, p. &quot;">321a</idno>
            <idno type="delo" style="before: &quot;, d. &quot;">54870</idno>
          </msIdentifier>
          <msContents>
            <msItem>
              <locus scheme="sheet" from="18" to="18v"
                style="before: &quot;, ll. &quot;; between: &quot;–&quot;; verso: &quot;v&quot;"/>
              <textLang mainLang="en" otherLangs="hy">Translated from Armenian</textLang>
            </msItem>
          </msContents>
          <physDesc>
            <objectDesc form="copy">
              <supportDesc><support><objectType>typewritten</objectType></support></supportDesc>
            </objectDesc>
          </physDesc>
          <history><origin><origDate when="1936">1936</origDate> <orgName>RGASA</orgName></origin></history>
        </msDesc>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <projectDesc><p>Made for a test.</p></projectDesc>
      <editorialDecl><p>Nothing was changed.</p></editorialDecl>
      <styleDefDecl scheme="free"><p>before, between, verso</p></styleDefDecl>
      <appInfo>
        <application xml:id="nk-1.teikit" ident="teikit" version="0.1.0"><label>teikit</label>
          <desc>none</desc></application>
      </appInfo>
    </encodingDesc>
    <profileDesc>
      <creation><date when="1920-08-07" resp="#nk-1.teikit" cert="0.99">7 August 1920</date>
        <placeName ref="indices/places.xml#kestan">Kestan</placeName></creation>
      <correspDesc resp="#nk-1.teikit" cert="0.9">
        <correspAction type="sent"><persName ref="indices/persons.xml#orlenko-v">V. ORLENKO</persName></correspAction>
        <correspAction type="received"><orgName>COUNCIL</orgName></correspAction>
      </correspDesc>
      <langUsage><language ident="en">English</language></langUsage>
    </profileDesc>
    <revisionDesc>
      <change who="#nk-1.teikit" when="2026-01-01" status="unreviewed">Encoded by teikit.</change>
    </revisionDesc>
  </teiHeader>
  <text>
    <body>
      <div type="document" subtype="telegram" resp="#nk-1.teikit" cert="0.9">
        <head type="number">№ <num value="514">514</num></head>
        <head>TELEGRAM OF <persName ref="indices/persons.xml#orlenko-v"
          resp="#nk-1.teikit" cert="0.9">V.<lb/>ORLENKO</persName></head>
        <opener><dateline><placeName ref="indices/places.xml#kestan">Kestan</placeName>.
          <date when="1920-08-07">7 August 1920</date></dateline>
<salute>Comrade!</salute></opener>
        <p>We left on
          <date when="1920-08-06">6/VIII</date>.<ref type="footnote" xml:id="nk-1.a1" target="#nk-1.n1">*</ref>
          <idno type="outgoing">8305/s.</idno></p>
        <p><gap reason="editorial" resp="#nk-1.yb"><desc>&lt;…&gt;</desc></gap></p>
        <p>Then<ellipsis><metamark>...</metamark></ellipsis>
          <choice><sic>teh</sic><corr resp="#nk-1.yb">the</corr></choice>
          end.</p>
        <list type="articles"><item><label>1.</label> First.</item></list>
        <sp who="indices/persons.xml#orlenko-v"><speaker>Orlenko.</speaker> <p>Hello.</p></sp>
        <table><row><cell>1</cell><cell>2</cell></row></table>
        <closer><signed>V. Orlenko</signed></closer>
        <note type="source">
          <bibl type="archival" corresp="#nk-1.ms1">AVP, f. 04, op. 51, p. 321a, d. 54870, ll. 18–18v</bibl>.
          Copy. Typewritten.</note>
        <note type="footnote" place="end" n="*" target="#nk-1.a1" xml:id="nk-1.n1">So printed.</note>
        <note type="publication">Published in: <bibl type="published">Vestnik, 1967</bibl>.</note>
        <note type="emphasis">(Emphasis added. – <name type="initials" ref="#nk-1.yb">A.E.</name>).</note>
        <note type="editorial" resp="#nk-1.yb">A reviewer's remark.</note>
      </div>
    </body>
  </text>
  <standOff>
    <listAnnotation>
      <annotation xml:id="nk-1.x1" target="#nk-1.a1" motivation="identifying"><note>lost: Orlen</note></annotation>
    </listAnnotation>
  </standOff>
</TEI>
"""


def index(name: str, lists: str) -> str:
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<TEI {NS} xml:id="{name}">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Index of {name}</title></titleStmt>
      <publicationStmt><publisher>Nobody</publisher></publicationStmt>
      <sourceDesc><p>Made from the documents.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <standOff>{lists}</standOff>
</TEI>
"""


PERSONS = index(
    "persons",
    """<listPerson><person xml:id="orlenko-v">
      <persName type="main"><forename>Viktor</forename> <surname>Orlenko</surname></persName>
      <persName type="variant">V. Orlenko</persName>
      <occupation>Commander</occupation><note>Made up.</note><idno type="VIAF">0</idno></person></listPerson>""",
)
PLACES = index(
    "places",
    """<listPlace><place xml:id="kestan" type="city"><placeName type="main">Kestan</placeName>
      <placeName type="modern">New Kestan</placeName><location><geo>41.69411 44.83368</geo></location>
      <idno type="GeoNames">0</idno><note>Made up.</note></place></listPlace>""",
)
ORGANIZATIONS = index(
    "organizations",
    """<listOrg><org xml:id="council"><orgName type="main">Council</orgName>
      <orgName type="abbreviation">C.</orgName><note>Made up.</note></org></listOrg>""",
)
ARCHIVES = index(
    "archives",
    """<listOrg><org type="archive" xml:id="avp"><orgName type="main">Archive</orgName>
      <orgName type="abbreviation">AVP</orgName><country>Nowhere</country> <settlement>Kestan</settlement>
      <note>Made up.</note></org></listOrg>""",
)
EDITION = f"""<?xml version="1.0" encoding="UTF-8"?>
<teiCorpus {NS} xmlns:xi="http://www.w3.org/2001/XInclude" xml:id="edition">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>An edition</title></titleStmt>
      <publicationStmt><publisher>Nobody</publisher></publicationStmt>
      <sourceDesc><p>Born digital.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <xi:include href="indices/persons.xml"/>
  <xi:include href="indices/places.xml"/>
  <xi:include href="indices/organizations.xml"/>
  <xi:include href="indices/archives.xml"/>
  <xi:include href="nk-1.xml"/>
</teiCorpus>
"""
FILES = {
    "edition.xml": EDITION,
    "nk-1.xml": DOCUMENT,
    "indices/archives.xml": ARCHIVES,
    "indices/organizations.xml": ORGANIZATIONS,
    "indices/persons.xml": PERSONS,
    "indices/places.xml": PLACES,
}


def lay(folder: Path, **changed: str) -> list[Path]:
    """The edition, written into a folder; `changed` gives other contents by a file's bare name."""
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(changed.get(path.stem.replace("-", "_"), content), encoding="utf-8")
    return [folder / name for name in FILES]
