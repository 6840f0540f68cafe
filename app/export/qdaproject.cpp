// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/qdaproject.h"

#include "app/export/qdacodebook.h"
#include "app/export/remarks.h"
#include "app/export/wholefile.h"
#include "app/text/codepoints.h"

#include <KZip>

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QTimeZone>
#include <QXmlStreamWriter>

#include <array>
#include <set>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLength = 80; // characters of the words that a selection is called by

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

// What is known of an article, as variables of its source.
struct Variable {
    QLatin1StringView name;
    QLatin1StringView type;
    QString (*valueOf)(const Article &article, const QString &file);
};

// The day alone, where it is known: programs compare by it.
QString dayOf(const Article &article, const QString &)
{
    const QDate day = QDate::fromString(article.published.left(10), Qt::ISODate);
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

constexpr std::array<Variable, 9> variables = {{
    {"outlet"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.outlet; }},
    {"headline"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.headline; }},
    {"authors"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.authors.join("; "_L1); }},
    {"published"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.published; }},
    {"date"_L1, "Date"_L1, dayOf},
    {"section"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.section; }},
    {"language"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.language; }},
    {"link"_L1, "Text"_L1, [](const Article &it, const QString &) { return it.link; }},
    {"file"_L1, "Text"_L1, [](const Article &, const QString &file) { return file; }},
}};

QString nameOf(const QString &words)
{
    const QString line = words.simplified();
    const CodePoints points(line);
    return points.fromUtf16(line.size()) <= nameLength ? line : line.first(points.toUtf16(nameLength - 1)) + u'…';
}

class ProjectXml
{
public:
    ProjectXml(QIODevice &out, const LeavingMarks &marks, const QHash<ArticleId, QString> &files)
        : m_xml(&out)
        , m_marks(marks)
        , m_files(files)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    const XmlText &text() const { return m_text; }

    // Elements stand in the order of the schema; one that would be empty is left out.
    void write(const QString &name)
    {
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(u"urn:QDA-XML:project:1.0"_s);
        m_xml.writeStartElement(u"Project"_s);
        attribute("name", name);
        attribute("origin", originOfFiles());
        writeUsers();
        if (!m_marks.tags.isEmpty()) {
            begin("CodeBook");
            writeCodes(m_xml, m_marks.tags, m_text);
            end();
        }
        writeVariables();
        writeSources();
        writeNotes();
        writeLinks();
        for (const LeavingNote &note : m_marks.notes)
            reference("NoteRef", note.id);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    void begin(const char *name) { m_xml.writeStartElement(QLatin1StringView(name)); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(QLatin1StringView(name), m_text.of(value));
    }
    void known(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            attribute(name, value);
    }
    void element(const char *name, const QString &value)
    {
        m_xml.writeTextElement(QLatin1StringView(name), m_text.of(value));
    }
    void reference(const char *name, const QUuid &target)
    {
        m_xml.writeEmptyElement(QLatin1StringView(name));
        attribute("targetGUID", guidOf(target));
    }

    static QUuid userId(const QString &author) { return identifierOf({u"user"_s, author}); }
    static QUuid variableId(const Variable &variable) { return identifierOf({u"variable"_s, variable.name}); }

    void writeBy(const Authorship &by, bool canBeModified = true)
    {
        if (!by.author.isEmpty())
            attribute("creatingUser", guidOf(userId(by.author)));
        known("creationDateTime", momentOf(by.created));
        if (canBeModified)
            known("modifiedDateTime", momentOf(by.modified));
    }

    void writeUsers()
    {
        std::set<QString> authors;
        const auto take = [&authors](const QList<LeavingNote> &notes) {
            for (const LeavingNote &it : notes)
                authors.insert(it.note.by.author);
        };
        take(m_marks.notes);
        for (const LeavingArticle &article : m_marks.articles) {
            take(article.notes);
            for (const LeavingAnnotation &it : article.annotations)
                authors.insert(it.annotation.by.author);
        }
        authors.erase(QString());
        if (authors.empty())
            return;
        begin("Users");
        for (const QString &author : authors) {
            m_xml.writeEmptyElement(u"User"_s);
            attribute("guid", guidOf(userId(author)));
            attribute("name", author);
        }
        end();
    }

    void writeVariables()
    {
        if (m_marks.articles.isEmpty())
            return;
        begin("Variables");
        for (const Variable &variable : variables) {
            m_xml.writeEmptyElement(u"Variable"_s);
            attribute("guid", guidOf(variableId(variable)));
            attribute("name", variable.name);
            attribute("typeOfVariable", variable.type);
        }
        end();
    }

    void writeSources()
    {
        if (m_marks.articles.isEmpty())
            return;
        begin("Sources");
        for (const LeavingArticle &article : m_marks.articles)
            writeSource(article);
        end();
    }

    void writeSource(const LeavingArticle &it)
    {
        const QString file = m_files.value(it.article.id);
        begin("TextSource");
        attribute("guid", guidOf(it.id));
        attribute("name", it.article.headline.isEmpty() ? file : it.article.headline);
        attribute("plainTextPath", "internal://"_L1 + guidOf(it.id) + ".txt"_L1);
        const CodePoints points(it.article.text);
        for (const LeavingAnnotation &annotation : it.annotations)
            writeSelection(annotation, points);
        for (const LeavingNote &note : it.notes) {
            if (!note.note.quote.isNull())
                writeSelection(note, points);
        }
        for (const LeavingNote &note : it.notes) {
            if (note.note.quote.isNull())
                reference("NoteRef", note.id);
        }
        for (const Variable &variable : variables) {
            const QString value = variable.valueOf(it.article, file);
            if (value.isEmpty())
                continue;
            begin("VariableValue");
            reference("VariableRef", variableId(variable));
            element(variable.type == "Date"_L1 ? "DateValue" : "TextValue", value);
            end();
        }
        end();
    }

    void beginSelection(const QUuid &id, const Anchor &place, const CodePoints &points)
    {
        const TextRange range = points.fromUtf16(place.range);
        begin("PlainTextSelection");
        attribute("guid", guidOf(id));
        attribute("name", m_names.of(nameOf(place.words)));
        attribute("startPosition", QString::number(range.begin));
        attribute("endPosition", QString::number(range.end));
    }

    void writeSelection(const LeavingAnnotation &it, const CodePoints &points)
    {
        beginSelection(it.id, it.annotation.place, points);
        writeBy(it.annotation.by);
        if (!it.annotation.note.isEmpty())
            element("Description", it.annotation.note);
        for (const qsizetype tag : it.tags) {
            begin("Coding");
            const QUuid code = m_marks.tags[tag].id;
            attribute("guid", guidOf(identifierOf({u"coding"_s, it.id.toString(), code.toString()})));
            writeBy(it.annotation.by, false);
            reference("CodeRef", code);
            end();
        }
        end();
    }

    void writeSelection(const LeavingNote &it, const CodePoints &points)
    {
        beginSelection(identifierOf({u"selection"_s, it.id.toString()}), it.note.quote, points);
        writeBy(it.note.by);
        reference("NoteRef", it.id);
        end();
    }

    void writeNotes()
    {
        QList<LeavingNote> notes = m_marks.notes;
        for (const LeavingArticle &article : m_marks.articles)
            notes += article.notes;
        if (notes.isEmpty())
            return;
        begin("Notes");
        for (const LeavingNote &it : std::as_const(notes)) {
            begin("Note");
            attribute("guid", guidOf(it.id));
            attribute("name", m_names.of(nameOf(it.note.text.section(u'\n', 0, 0))));
            writeBy(it.note.by);
            element("PlainTextContent", it.note.text);
            end();
        }
        end();
    }

    // Copies of one highlight are linked one to the next.
    void writeLinks()
    {
        QHash<QUuid, QUuid> last;
        QList<std::pair<QUuid, QUuid>> links;
        for (const LeavingArticle &article : m_marks.articles) {
            for (const LeavingAnnotation &it : article.annotations) {
                if (it.set.isNull())
                    continue;
                if (last.contains(it.set))
                    links.append({last.value(it.set), it.id});
                last.insert(it.set, it.id);
            }
        }
        if (links.isEmpty())
            return;
        begin("Links");
        for (const auto &[from, to] : std::as_const(links)) {
            m_xml.writeEmptyElement(u"Link"_s);
            attribute("guid", guidOf(identifierOf({u"link"_s, from.toString(), to.toString()})));
            attribute("name", u"linked copies"_s);
            attribute("direction", u"Associative"_s);
            attribute("originGUID", guidOf(from));
            attribute("targetGUID", guidOf(to));
        }
        end();
    }

    QXmlStreamWriter m_xml;
    const LeavingMarks &m_marks;
    const QHash<ArticleId, QString> &m_files;
    XmlText m_text;
    XmlText m_names; // made of texts, so that what is left out there is not counted twice
};

// A moment that says nothing, so that the same project is the same bytes.
QDateTime noMoment()
{
    return QDateTime(QDate(1980, 1, 1), QTime(0, 0));
}

bool put(KZip &zip, const QString &name, const QByteArray &bytes)
{
    const QDateTime when = noMoment();
    return zip.writeFile(name, bytes, 0100644, {}, {}, when, when, when);
}

QStringList remarksOn(const Exportable &work, const XmlText &text)
{
    QStringList remarks = remarksOnParts(work,
        {Part::Findings, Part::Verdicts, Part::Corrections, Part::Reuses, Part::Pages, Part::Versions, Part::TagKeys});
    return remarks + remarksOnText(text);
}

Result<ExportReport> writeProject(
    const Exportable &work, const ExportChoices &, const QString &target, Progress &progress)
{
    const LeavingMarks marks = leavingMarks(work.snapshot);
    QHash<ArticleId, QString> files;
    for (const StoredArticle &stored : work.snapshot.articles)
        files.insert(stored.id, stored.name);
    QBuffer qde;
    qde.open(QIODevice::WriteOnly);
    ProjectXml xml(qde, marks, files);
    xml.write(QFileInfo(target).completeBaseName());

    QBuffer packed;
    KZip zip(&packed);
    zip.setExtraField(KZip::NoExtraField);
    bool isWritten = zip.open(QIODevice::WriteOnly) && put(zip, u"project.qde"_s, qde.data());
    for (qsizetype i = 0; isWritten && i < marks.articles.size(); ++i) {
        progress.step(i, marks.articles.size());
        if (progress.isCancelled())
            return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
        const LeavingArticle &it = marks.articles[i];
        isWritten = put(zip, "sources/"_L1 + guidOf(it.id) + ".txt"_L1, it.article.text.toUtf8());
    }
    if (!isWritten || !zip.close())
        return std::unexpected(cannotWrite(target, zip.errorString()));
    if (const Result<void> written = writeWhole(target, packed.data()); !written)
        return std::unexpected(written.error());
    progress.step(marks.articles.size(), marks.articles.size());
    return ExportReport{.articles = marks.articles.size(), .remarks = remarksOn(work, xml.text())};
}

}

Exporter qdaProjectExporter()
{
    return {
        .id = "qdpx"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "articles, tags, highlights and notes for QDA programs (REFI-QDA)"),
        .pattern = "*.qdpx"_L1,
        .options = {},
        .write = writeProject,
    };
}

}
