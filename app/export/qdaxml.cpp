// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/qdaxml.h"

#include "app/export/qdacodebook.h"
#include "app/export/qdavariables.h"
#include "app/text/codepoints.h"

#include <QBuffer>
#include <QXmlStreamWriter>

#include <algorithm>
#include <set>
#include <span>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype nameLength = 80; // characters of the words that a selection is called by

QString nameOf(const QString &words)
{
    const QString line = words.simplified();
    const CodePoints points(line);
    return points.fromUtf16(line.size()) <= nameLength ? line : line.first(points.toUtf16(nameLength - 1)) + u'…';
}

// Texts of notes, one below the other.
QString textsOf(const QList<LeavingNote> &notes)
{
    QStringList texts;
    for (const LeavingNote &it : notes)
        texts.append(it.note.text);
    return texts.join(u"\n\n"_s);
}

class ProjectXml
{
public:
    ProjectXml(QIODevice &out, const QdaContents &contents, XmlText &text)
        : m_xml(&out)
        , m_marks(contents.marks)
        , m_shared(contents.shared)
        , m_files(contents.files)
        , m_text(text)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
        nameSources();
    }

    // Elements stand in the order of the schema; one that would be empty is left out.
    void write(const QString &name)
    {
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(u"urn:QDA-XML:project:1.0"_s);
        m_xml.writeStartElement(u"Project"_s);
        attribute("name", name);
        attribute("origin", originOfFiles());
        writeUsers();
        writeCodeBook();
        writeVariables();
        writeSources();
        writeNotes();
        writeLinks();
        writeEvent(name);
        describe(textsOf(m_marks.notes));
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

    // What stands in a note too: several programs read notes in this place only.
    void describe(const QString &words)
    {
        if (!words.isEmpty())
            m_xml.writeTextElement(u"Description"_s, m_copies.of(words));
    }

    // The headline, and the outlet where another article has the same: programs tell sources by their names.
    void nameSources()
    {
        QHash<QString, qsizetype> times;
        const auto nameOf = [this](const LeavingArticle &it) {
            return it.article.headline.isEmpty() ? m_files.value(it.article.id) : it.article.headline;
        };
        for (const LeavingArticle &it : m_marks.articles)
            ++times[nameOf(it).toCaseFolded()];
        std::set<QString> given;
        for (const LeavingArticle &it : m_marks.articles) {
            QString name = nameOf(it);
            if (times.value(name.toCaseFolded()) > 1 && !it.article.outlet.isEmpty())
                name = u"%1 (%2)"_s.arg(name, it.article.outlet);
            const QString plain = name;
            for (int number = 2; !given.insert(name.toCaseFolded()).second; ++number)
                name = u"%1 (%2)"_s.arg(plain).arg(number);
            m_sourceNames.insert(it.id, name);
        }
    }

    // Who has put the codes of shared quotations on their places.
    static QUuid programId() { return identifierOf({u"program"_s}); }
    static QUuid userId(const QString &author) { return identifierOf({u"user"_s, author}); }
    static QUuid variableId(const QdaVariable &variable) { return identifierOf({u"variable"_s, variable.name}); }

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
        if (authors.empty() && m_shared.places.isEmpty())
            return;
        begin("Users");
        for (const QString &author : authors)
            writeUser(userId(author), author);
        if (!m_shared.places.isEmpty()) // last: to some programs the first is who works with them
            writeUser(programId(), u"Synoptic"_s);
        end();
    }

    void writeUser(const QUuid &id, const QString &name)
    {
        m_xml.writeEmptyElement(u"User"_s);
        attribute("guid", guidOf(id));
        attribute("name", name);
    }

    void writeCodeBook()
    {
        QList<LeavingTag> codes = m_marks.tags;
        for (LeavingTag it : m_shared.codes) {
            if (it.parent >= 0)
                it.parent += m_marks.tags.size();
            codes.append(it);
        }
        if (codes.isEmpty())
            return;
        begin("CodeBook");
        writeCodes(m_xml, codes, m_text);
        end();
    }

    void writeVariables()
    {
        if (m_marks.articles.isEmpty())
            return;
        begin("Variables");
        for (const QdaVariable &variable : qdaVariables()) {
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
        auto place = m_shared.places.cbegin();
        for (qsizetype i = 0; i < m_marks.articles.size(); ++i) {
            const auto first = place;
            place = std::find_if(place, m_shared.places.cend(), [i](const SharedPlace &it) { return it.article != i; });
            writeSource(m_marks.articles[i], {first, place});
        }
        end();
    }

    void writeSource(const LeavingArticle &it, std::span<const SharedPlace> shared)
    {
        const QString file = m_files.value(it.article.id);
        begin("TextSource");
        attribute("guid", guidOf(it.id));
        m_xml.writeAttribute(u"name"_s, m_copies.of(m_sourceNames.value(it.id)));
        attribute("plainTextPath", "internal://"_L1 + guidOf(it.id) + ".txt"_L1);
        QList<LeavingNote> ofArticle = it.notes;
        ofArticle.removeIf([](const LeavingNote &note) { return !note.note.quote.isNull(); });
        describe(textsOf(ofArticle));
        const CodePoints points(it.article.text);
        for (const LeavingAnnotation &annotation : it.annotations)
            writeSelection(annotation, points);
        for (const LeavingNote &note : it.notes) {
            if (!note.note.quote.isNull())
                writeSelection(note, points);
        }
        for (const SharedPlace &place : shared)
            writeSelection(place, it.article.text, points);
        for (const LeavingNote &note : std::as_const(ofArticle))
            reference("NoteRef", note.id);
        for (const QdaVariable &variable : qdaVariables()) {
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

    void beginSelection(const QUuid &id, const QString &words, TextRange range)
    {
        begin("PlainTextSelection");
        attribute("guid", guidOf(id));
        m_xml.writeAttribute(u"name"_s, m_copies.of(nameOf(words)));
        attribute("startPosition", QString::number(range.begin));
        attribute("endPosition", QString::number(range.end));
    }

    void writeSelection(const LeavingAnnotation &it, const CodePoints &points)
    {
        beginSelection(it.id, it.annotation.place.words, points.fromUtf16(it.annotation.place.range));
        writeBy(it.annotation.by);
        if (!it.annotation.note.isEmpty())
            element("Description", it.annotation.note);
        for (const qsizetype tag : it.tags) {
            beginCoding(it.id, m_marks.tags[tag].id);
            writeBy(it.annotation.by, false);
            reference("CodeRef", m_marks.tags[tag].id);
            end();
        }
        end();
    }

    void beginCoding(const QUuid &place, const QUuid &code)
    {
        begin("Coding");
        attribute("guid", guidOf(identifierOf({u"coding"_s, place.toString(), code.toString()})));
    }

    void writeSelection(const SharedPlace &it, const QString &text, const CodePoints &points)
    {
        const QUuid code = m_shared.codes[it.code].id;
        beginSelection(it.id, it.range.of(text).toString(), points.fromUtf16(it.range));
        attribute("creatingUser", guidOf(programId()));
        describe(it.wording);
        beginCoding(it.id, code);
        attribute("creatingUser", guidOf(programId()));
        reference("CodeRef", code);
        end();
        end();
    }

    void writeSelection(const LeavingNote &it, const CodePoints &points)
    {
        beginSelection(identifierOf({u"selection"_s, it.id.toString()}), it.note.quote.words,
            points.fromUtf16(it.note.quote.range));
        writeBy(it.note.by);
        describe(it.note.text);
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
            m_xml.writeAttribute(u"name"_s, m_copies.of(nameOf(it.note.text.section(u'\n', 0, 0))));
            writeBy(it.note.by);
            element("PlainTextContent", it.note.text);
            end();
        }
        end();
    }

    // Copies of one highlight are linked one to the next, shared quotations with their fullest wording.
    void writeLinks()
    {
        QHash<QUuid, QUuid> last;
        QList<std::pair<QUuid, QUuid>> copies;
        for (const LeavingArticle &article : m_marks.articles) {
            for (const LeavingAnnotation &it : article.annotations) {
                if (it.set.isNull())
                    continue;
                if (last.contains(it.set))
                    copies.append({last.value(it.set), it.id});
                last.insert(it.set, it.id);
            }
        }
        if (copies.isEmpty() && m_shared.together.isEmpty())
            return;
        begin("Links");
        for (const auto &[from, to] : std::as_const(copies))
            writeLink(u"linked copies"_s, from, to);
        for (const auto &[from, to] : m_shared.together)
            writeLink(u"same quotation"_s, from, to);
        end();
    }

    void writeLink(const QString &name, const QUuid &from, const QUuid &to)
    {
        m_xml.writeEmptyElement(u"Link"_s);
        attribute("guid", guidOf(identifierOf({u"link"_s, from.toString(), to.toString()})));
        attribute("name", name);
        attribute("direction", u"Associative"_s);
        attribute("originGUID", guidOf(from));
        attribute("targetGUID", guidOf(to));
    }

    // A project is what was written on one event.
    void writeEvent(const QString &name)
    {
        if (m_marks.articles.isEmpty())
            return;
        QStringList parts{u"event"_s};
        for (const LeavingArticle &it : m_marks.articles)
            parts.append(it.id.toString());
        begin("Sets");
        begin("Set");
        attribute("guid", guidOf(identifierOf(parts)));
        m_xml.writeAttribute(u"name"_s, m_copies.of(name));
        for (const LeavingArticle &it : m_marks.articles)
            reference("MemberSource", it.id);
        end();
        end();
    }

    QXmlStreamWriter m_xml;
    const LeavingMarks &m_marks;
    const SharedCodes &m_shared;
    const QHash<ArticleId, QString> &m_files;
    QHash<QUuid, QString> m_sourceNames;
    XmlText &m_text;
    XmlText m_copies; // of what stands elsewhere too, so that what is left out is not counted twice
};

}

QByteArray qdaXml(const QString &name, const QdaContents &contents, XmlText &text)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ProjectXml(buffer, contents, text).write(name);
    return buffer.data();
}

}
