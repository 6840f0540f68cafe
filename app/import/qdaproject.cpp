// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/qdaproject.h"

#include "app/import/countedtext.h"
#include "app/import/problems.h"
#include "app/import/qdaarchive.h"
#include "app/import/qdaarticle.h"
#include "app/import/qdacodes.h"
#include "app/import/qdacompanion.h"
#include "app/import/qdaleavings.h"
#include "app/import/qdanotes.h"
#include "app/text/canonical.h"
#include "app/text/interchange.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <set>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RefiQda)
};

// A number as xsd:integer writes it; anything else is a fault.
qint64 numberIn(const XmlElement &element, const QString &attribute, QdaFault &fault)
{
    bool isNumber = false;
    const qint64 number = element.attribute(attribute).toLongLong(&isNumber);
    if (!isNumber || number < 0)
        fault.say(Words::tr("“%1” is no place in a text").arg(element.attribute(attribute).left(60)));
    return number;
}

class Reader
{
public:
    Reader(QdaArchive &archive, QdaFault &fault)
        : m_archive(archive)
        , m_fault(fault)
    {
    }

    ForeignMarks read(const XmlElement &project)
    {
        m_isOurs = project.attribute(u"origin"_s).startsWith("Synoptic"_L1);
        for (const XmlElement &user : project.child("Users"_L1).children)
            m_users.insert(guidIn(user, "guid"_L1, m_fault),
                m_isOurs ? user.attribute(u"name"_s) : user.attribute(u"name"_s).simplified());
        for (const XmlElement &variable : project.child("Variables"_L1).children)
            m_variables.insert(guidIn(variable, "guid"_L1, m_fault), variable.attribute(u"name"_s).toLower());
        const XmlElement &codes = project.child("CodeBook"_L1).child("Codes"_L1);
        if (m_isOurs)
            m_found = codesUnder(codes, plainGuid(sharedQuotationCodes.toString()));
        // ATLAS.ti has no groups of codes in this format: it writes them before the names.
        const bool areWays = project.attribute(u"origin"_s).contains("ATLAS"_L1, Qt::CaseInsensitive);
        m_tags = takeCodes(
            codes, {.without = m_found, .namesAreWays = areWays, .namesAreWhole = m_isOurs}, m_marks, m_fault);
        takeNotes(project.child("Notes"_L1));
        noteCodes(codes);
        for (const XmlElement &source : project.child("Sources"_L1).children)
            takeSource(source);
        takeLinks(project.child("Links"_L1));
        for (const QString &guid : notesOn(project))
            takeNote(guid, {});
        takeDescription(project, {});
        m_marks.remarks += m_notes.remarksOnLost();
        // A note that nothing refers to is about the project.
        for (const QString &guid : m_notes.untaken())
            takeNote(guid, {});
        if (m_isOurs)
            readCompanion();
        leaveOut(project);
        return std::move(m_marks);
    }

private:
    void takeNotes(const XmlElement &notes)
    {
        for (const XmlElement &note : notes.children) {
            QdaNote it{.author = m_users.value(plainGuid(note.attribute(u"creatingUser"_s))),
                .created = note.attribute(u"creationDateTime"_s),
                .modified = note.attribute(u"modifiedDateTime"_s)};
            const QString path = note.attribute(u"plainTextPath"_s);
            it.text = withUnixLineEnds(note.child("PlainTextContent"_L1).text);
            if (it.text.isEmpty() && !path.isEmpty() && QdaArchive::isInside(path))
                it.text = textAt(path).text();
            const bool isElsewhere = !path.isEmpty() || !note.attribute(u"richTextPath"_s).isEmpty();
            if (isElsewhere && it.text.trimmed().isEmpty()) {
                m_marks.remarks.append(
                    Words::tr("Of the note “%1” the name alone came in: its text is not in the file, "
                              "or not as plain text.")
                        .arg(note.attribute(u"name"_s)));
            }
            if (it.text.trimmed().isEmpty())
                it.text = joinedTexts(note.attribute(u"name"_s), withUnixLineEnds(note.child("Description"_L1).text));
            const QString guid = guidIn(note, "guid"_L1, m_fault);
            if (m_notes.contains(guid))
                m_fault.say(Words::tr("two notes have the identifier %1").arg(guid));
            m_notes.add(guid, it);
        }
    }

    QStringList notesOn(const XmlElement &element) { return m_notes.on(element, m_marks.remarks, m_fault); }
    QString noteTextOf(const XmlElement &element) { return m_notes.textOn(element, m_marks.remarks, m_fault); }

    // What is noted on codes is told with what they mean.
    void noteCodes(const XmlElement &codes)
    {
        for (const XmlElement &code : codes.children) {
            if (code.name != "Code"_L1)
                continue;
            const auto tag = m_tags.constFind(plainGuid(code.attribute(u"guid"_s)));
            if (tag != m_tags.constEnd()) {
                QString &description = m_marks.tags[*tag].description;
                description = joinedTexts(description, noteTextOf(code));
            }
            noteCodes(code);
        }
    }

    CountedText textAt(const QString &path)
    {
        const std::expected<QByteArray, QString> bytes = m_archive.source(path);
        if (bytes)
            return CountedText::ofFile(*bytes);
        m_fault.say(bytes.error());
        return CountedText(QString());
    }

    void takeSource(const XmlElement &source)
    {
        if (source.name == "PDFSource"_L1 && !source.child("Representation"_L1).isNull())
            return takeText(source.child("Representation"_L1), source);
        if (source.name == "TextSource"_L1)
            return takeText(source, source);
        m_notes.lose(source);
    }

    // source is what the text stands for: itself, or a PDF.
    void takeText(const XmlElement &it, const XmlElement &source)
    {
        const QString guid = guidIn(source, "guid"_L1, m_fault);
        const QString path = it.attribute(u"plainTextPath"_s);
        const CountedText text = path.isEmpty() ? CountedText(it.child("PlainTextContent"_L1).text)
            : QdaArchive::isInside(path)        ? textAt(path)
                                                : CountedText(QString());
        if (text.text().trimmed().isEmpty()) {
            m_marks.remarks.append(Words::tr("The source “%1” was left out: its text is not in the file.")
                    .arg(source.attribute(u"name"_s).simplified()));
            m_marks.remarks += leftOutWith(source);
            m_notes.lose(source);
            return;
        }
        if (m_sourceOf.contains(guid))
            m_fault.say(Words::tr("two sources have the identifier %1").arg(guid));
        const qsizetype article = m_marks.articles.size();
        QStringList unread;
        m_marks.articles.append(articleOfSource(source, guid, text.text(), m_variables, m_isOurs, unread));
        m_values += unread.size()
            + (&it == &source ? 0 : std::ranges::count(it.children, u"VariableValue"_s, &XmlElement::name));
        m_meaningless.insert(unread.begin(), unread.end());
        m_sourceOf.insert(guid, article);
        takeSelections(it, text, article);
        ForeignMark whole{.place = {.article = article}};
        for (const XmlElement *element : {&it, &source}) {
            takeCodings(*element, whole);
            if (&it == &source)
                break;
        }
        if (!whole.tags.isEmpty())
            m_marks.marks.append(whole);
        for (const QString &note : notesOn(source))
            takeNote(note, {.article = article});
        takeDescription(source, {.article = article});
    }

    // What other programs call the memo of a document, or of a project. In ours it is a copy of the notes.
    void takeDescription(const XmlElement &element, const ForeignPlace &place)
    {
        const QString words = withUnixLineEnds(element.child("Description"_L1).text);
        if (!m_isOurs && !words.trimmed().isEmpty())
            m_marks.marks.append({.place = place, .note = words, .isNote = true});
    }

    void takeSelections(const XmlElement &it, const CountedText &text, qsizetype article)
    {
        QList<const XmlElement *> selections;
        QList<CountedText::Place> places;
        for (const XmlElement &selection : it.children) {
            if (selection.name != "PlainTextSelection"_L1)
                continue;
            selections.append(&selection);
            places.append({numberIn(selection, u"startPosition"_s, m_fault),
                numberIn(selection, u"endPosition"_s, m_fault), selection.attribute(u"name"_s)});
        }
        const CountedText::Counting counting = text.countingOf(places);
        if (counting != CountedText::Counting()) {
            m_marks.remarks.append(
                Words::tr("Places in “%1” do not count as the standard does; they were read in the way in which they "
                          "stand on the words that the file names.")
                    .arg(m_marks.articles[article].name));
        }
        for (qsizetype i = 0; i < selections.size(); ++i) {
            const std::optional<TextRange> points = text.pointsOf(places[i], counting);
            if (!points) {
                m_fault.say(Words::tr("a selection, %1 to %2, is outside “%3”")
                        .arg(QString::number(places[i].begin), QString::number(places[i].end),
                            m_marks.articles[article].name));
                return;
            }
            take(*selections[i], *points, text, article);
        }
    }

    void take(const XmlElement &selection, TextRange points, const CountedText &text, qsizetype article)
    {
        ForeignMark mark;
        mark.place = {.article = article, .exact = text.words(points), .points = points};
        mark.author = m_users.value(plainGuid(selection.attribute(u"creatingUser"_s)));
        mark.created = selection.attribute(u"creationDateTime"_s);
        mark.modified = selection.attribute(u"modifiedDateTime"_s);
        mark.note = withUnixLineEnds(selection.child("Description"_L1).text);
        const QString guid = guidIn(selection, "guid"_L1, m_fault);
        if (mark.place.exact.trimmed().isEmpty()) {
            m_marks.remarks.append(
                Words::tr("A selection without words in “%1” was left out.").arg(m_marks.articles[article].name));
            return;
        }
        if (takeCodings(selection, mark) && mark.tags.isEmpty()) {
            m_foundPlaces.insert(guid);
            return;
        }
        const QStringList notes = notesOn(selection);
        // Ours says something of words in this way; elsewhere it is how what is marked gets its note.
        if (m_isOurs && mark.tags.isEmpty() && !notes.isEmpty()) {
            for (const QString &note : notes)
                takeNote(note, mark.place);
            return;
        }
        mark.note = joinedTexts(mark.note, noteTextOf(selection));
        m_markOf.insert(guid, m_marks.marks.size());
        m_marks.marks.append(mark);
    }

    // Whether codes of shared quotations, which we have found ourselves, are among them.
    bool takeCodings(const XmlElement &element, ForeignMark &mark)
    {
        bool hasFound = false;
        for (const XmlElement &coding : element.children) {
            if (coding.name != "Coding"_L1)
                continue;
            const QString code = guidIn(coding.child("CodeRef"_L1), "targetGUID"_L1, m_fault);
            if (m_found.contains(code)) {
                hasFound = true;
                continue;
            }
            const auto tag = m_tags.constFind(code);
            if (tag == m_tags.constEnd()) {
                m_marks.remarks.append(Words::tr("A coding with a code that is not in the file was left out."));
                continue;
            }
            m_marks.tags[*tag].isGroup = false; // it is put on something
            if (!mark.tags.contains(*tag))
                mark.tags.append(*tag);
            if (mark.author.isEmpty())
                mark.author = m_users.value(plainGuid(coding.attribute(u"creatingUser"_s)));
            if (mark.created.isEmpty())
                mark.created = coding.attribute(u"creationDateTime"_s);
            mark.note = joinedTexts(mark.note, noteTextOf(coding));
        }
        return hasFound;
    }

    void takeNote(const QString &guid, const ForeignPlace &place)
    {
        const QdaNote note = m_notes.take(guid);
        ForeignMark mark{.place = place, .note = note.text};
        mark.author = note.author;
        mark.created = note.created;
        mark.modified = note.modified;
        mark.isNote = true;
        m_marks.marks.append(mark);
    }

    // Links tie notes to what they are about, and our copies to each other.
    void takeLinks(const XmlElement &links)
    {
        qsizetype others = 0;
        for (const XmlElement &link : links.children) {
            QString from = plainGuid(link.attribute(u"originGUID"_s));
            QString to = plainGuid(link.attribute(u"targetGUID"_s));
            if (m_notes.contains(to))
                std::swap(from, to);
            if (m_notes.contains(from) && m_markOf.contains(to)) {
                QString &note = m_marks.marks[m_markOf.value(to)].note;
                note = joinedTexts(note, m_notes.take(from).text);
            } else if (m_notes.contains(from) && m_sourceOf.contains(to)) {
                takeNote(from, {.article = m_sourceOf.value(to)});
            } else if (m_notes.isLostWith(from, to)) {
                continue; // said with all of these
            } else if (m_isOurs && m_markOf.contains(from) && m_markOf.contains(to)) {
                tie(m_marks.marks[m_markOf.value(from)], m_marks.marks[m_markOf.value(to)], from);
            } else if (!m_foundPlaces.contains(from) || !m_foundPlaces.contains(to)) {
                ++others;
            }
        }
        if (others > 0)
            m_marks.remarks.append(Words::tr("Links were left out: %1.").arg(others));
    }

    // A chain of links makes one set, whatever the order in which they come.
    void tie(ForeignMark &a, ForeignMark &b, const QString &name)
    {
        if (a.set.isEmpty())
            a.set = name;
        const QString old = b.set;
        b.set = a.set;
        if (old.isEmpty())
            return;
        for (ForeignMark &mark : m_marks.marks) {
            if (mark.set == old)
                mark.set = a.set;
        }
    }

    void readCompanion()
    {
        const std::expected<QByteArray, QString> json = m_archive.companion();
        if (!json)
            m_fault.say(json.error());
        else if (!json->isEmpty())
            takeCompanion(*json, m_sourceOf, m_tags, m_marks, m_fault);
    }

    void leaveOut(const XmlElement &project)
    {
        if (m_values > 0)
            m_marks.remarks.append(unreadValues(m_values, {m_meaningless.begin(), m_meaningless.end()}));
        m_marks.remarks += qdaLeavings(project, m_isOurs);
    }

    QdaArchive &m_archive;
    QdaFault &m_fault;
    ForeignMarks m_marks;
    bool m_isOurs = false;
    QHash<QString, QString> m_users;
    QHash<QString, QString> m_variables; // names in lower case
    TagsByGuid m_tags;
    QSet<QString> m_found; // codes of shared quotations in a file of ours
    QSet<QString> m_foundPlaces;
    QdaNotes m_notes;
    QHash<QString, qsizetype> m_sourceOf;
    QHash<QString, qsizetype> m_markOf; // of selections
    qsizetype m_values = 0;             // of variables that are not read
    std::set<QString> m_meaningless;    // their names
};

}

Result<ForeignMarks> readQdaProject(const QByteArray &bytes, const QString &name)
{
    if (bytes.isEmpty())
        return std::unexpected(ImportProblem::empty(name));
    std::expected<QdaArchive, QString> archive = QdaArchive::opened(bytes);
    if (!archive)
        return qdaRefusal(name, archive.error());
    const std::expected<QByteArray, QString> qde = archive->project();
    if (!qde)
        return qdaRefusal(name, qde.error());
    const std::expected<XmlElement, QString> project = parsedXml(*qde);
    if (!project)
        return qdaRefusal(name, project.error());
    if (project->name != "Project"_L1)
        return qdaRefusal(name, Words::tr("it holds no project of REFI-QDA"));
    QdaFault fault;
    const ForeignMarks marks = Reader(*archive, fault).read(*project);
    if (marks == ForeignMarks())
        fault.say(Words::tr("there is nothing in it"));
    if (!fault.why.isEmpty())
        return qdaRefusal(name, fault.why);
    return marks;
}

}
