// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/webannotation.h"

#include "app/export/jsonwriter.h"
#include "app/export/leavingmarks.h"
#include "app/export/remarks.h"
#include "app/export/wholefile.h"
#include "app/text/codepoints.h"

#include <QBuffer>
#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// How many characters before and behind the words are told: as many as other programs tell.
constexpr qsizetype contextLength = 32;

QString urnOf(const QUuid &id)
{
    return "urn:uuid:"_L1 + id.toString(QUuid::WithoutBraces);
}

class Page
{
public:
    Page(QIODevice &out, const LeavingMarks &marks)
        : m_json(out, JsonStyle::Indented)
        , m_marks(marks)
    {
    }

    // Whether all went out; it stops where nobody waits for it any more.
    bool write(const Progress &progress)
    {
        m_json.beginObject();
        field("@context", "http://www.w3.org/ns/anno.jsonld"_L1);
        field("id", pageAddress());
        field("type", "AnnotationPage"_L1);
        m_json.key("generator");
        m_json.beginObject(Small);
        field("type", "Software"_L1);
        field("name", "Synoptic"_L1);
        m_json.endObject();
        writeArticles();
        writeTags();
        m_json.key("items");
        m_json.beginArray();
        for (const LeavingNote &note : m_marks.notes)
            write(note, nullptr);
        for (const LeavingArticle &article : m_marks.articles) {
            if (progress.isCancelled())
                return false;
            const CodePoints points(article.article.text);
            for (const LeavingAnnotation &annotation : article.annotations)
                write(annotation, article, points);
            for (const LeavingNote &note : article.notes)
                write(note, &article, &points);
        }
        m_json.endArray();
        m_json.endObject();
        return m_json.flush();
    }

private:
    static constexpr JsonWriter::Shape Small = JsonWriter::Shape::Small;

    // Called after what is on it: another selection of marks is another page.
    QString pageAddress() const
    {
        QStringList ids{u"page"_s};
        for (const LeavingNote &note : m_marks.notes)
            ids.append(note.id.toString());
        for (const LeavingArticle &article : m_marks.articles) {
            ids.append(article.id.toString());
            for (const LeavingAnnotation &annotation : article.annotations)
                ids.append(annotation.id.toString());
            for (const LeavingNote &note : article.notes)
                ids.append(note.id.toString());
        }
        return urnOf(identifierOf(ids));
    }

    template <typename Text>
    void field(const char *name, const Text &value)
    {
        m_json.key(name);
        m_json.string(value);
    }
    void known(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            field(name, value);
    }

    void writeArticles()
    {
        m_json.key("dcterms:references");
        m_json.beginArray();
        for (const LeavingArticle &it : m_marks.articles) {
            const Article &article = it.article;
            m_json.beginObject();
            field("id", it.address);
            field("type", "Text"_L1);
            field("format", "text/plain"_L1);
            known("language", article.language);
            known("schema:headline", article.headline);
            known("schema:publisher", article.outlet);
            known("schema:datePublished", article.published);
            field("schema:sha256", QString::fromLatin1(it.sha256.toHex()));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeTags()
    {
        m_json.key("dcterms:subject");
        m_json.beginArray();
        for (const LeavingTag &it : m_marks.tags) {
            m_json.beginObject();
            field("id", urnOf(it.id));
            field("type", "skos:Concept"_L1);
            if (it.tag.isGroup)
                field("schema:additionalType", "group"_L1);
            field("skos:prefLabel", it.tag.name);
            if (it.parent >= 0)
                reference("skos:broader", urnOf(m_marks.tags[it.parent].id));
            known("skos:definition", it.tag.description);
            known("schema:color", it.tag.colour);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void reference(const char *name, const QString &address)
    {
        m_json.key(name);
        m_json.beginObject(Small);
        field("id", address);
        m_json.endObject();
    }

    void write(const LeavingAnnotation &it, const LeavingArticle &article, const CodePoints &points)
    {
        QList<QLatin1StringView> motivations{"highlighting"_L1};
        if (!it.tags.isEmpty())
            motivations.append("tagging"_L1);
        if (!it.annotation.note.isEmpty())
            motivations.append("commenting"_L1);
        begin(it.id, motivations, it.annotation.by);
        if (!it.set.isNull())
            reference("dcterms:isPartOf", urnOf(it.set));
        if (motivations.size() > 1) {
            m_json.key("body");
            m_json.beginArray();
            for (const qsizetype tag : it.tags)
                writeTag(m_marks.tags[tag]);
            if (!it.annotation.note.isEmpty())
                writeText(it.annotation.note);
            m_json.endArray();
        }
        writeTarget(article, points, it.annotation.place.range);
        m_json.endObject();
    }

    void write(const LeavingNote &it, const LeavingArticle *article, const CodePoints *points = nullptr)
    {
        begin(it.id, {"commenting"_L1}, it.note.by);
        m_json.key("body");
        m_json.beginArray();
        writeText(it.note.text);
        m_json.endArray();
        if (article && !it.note.quote.isNull())
            writeTarget(*article, *points, it.note.quote.range);
        else
            field("target", article ? article->address : pageAddress());
        m_json.endObject();
    }

    void begin(const QUuid &id, const QList<QLatin1StringView> &motivations, const Authorship &by)
    {
        m_json.beginObject();
        field("id", urnOf(id));
        field("type", "Annotation"_L1);
        m_json.key("motivation");
        m_json.beginArray(Small);
        for (const QLatin1StringView motivation : motivations)
            m_json.string(motivation);
        m_json.endArray();
        known("created", momentOf(by.created));
        known("modified", momentOf(by.modified));
        if (by.author.isEmpty())
            return;
        m_json.key("creator");
        m_json.beginObject(Small);
        field("id", urnOf(identifierOf({u"user"_s, by.author})));
        field("type", "Person"_L1);
        field("name", by.author);
        m_json.endObject();
    }

    // For people the way down to it, for programs the tag itself.
    void writeTag(const LeavingTag &tag)
    {
        m_json.beginObject();
        field("type", "TextualBody"_L1);
        field("purpose", "tagging"_L1);
        field("format", "text/plain"_L1);
        field("value", tag.path.join(u'/'));
        reference("dcterms:subject", urnOf(tag.id));
        m_json.endObject();
    }

    void writeText(const QString &markdown)
    {
        m_json.beginObject();
        field("type", "TextualBody"_L1);
        field("purpose", "commenting"_L1);
        field("format", "text/markdown"_L1);
        field("value", markdown);
        m_json.endObject();
    }

    void writeTarget(const LeavingArticle &article, const CodePoints &points, TextRange range)
    {
        const QString &text = article.article.text;
        const TextRange place = points.fromUtf16(range);
        const qsizetype from = points.toUtf16(std::max<qsizetype>(0, place.begin - contextLength));
        const qsizetype to = points.toUtf16(std::min(points.fromUtf16(text.size()), place.end + contextLength));
        m_json.key("target");
        m_json.beginObject();
        field("source", article.address);
        m_json.key("selector");
        m_json.beginArray();
        m_json.beginObject();
        field("type", "TextQuoteSelector"_L1);
        field("exact", range.of(text));
        field("prefix", TextRange{from, range.begin}.of(text));
        field("suffix", TextRange{range.end, to}.of(text));
        m_json.endObject();
        m_json.beginObject();
        field("type", "TextPositionSelector"_L1);
        m_json.key("start");
        m_json.integer(place.begin);
        m_json.key("end");
        m_json.integer(place.end);
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
    }

    JsonWriter m_json;
    const LeavingMarks &m_marks;
};

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QByteArray pageOf(const LeavingMarks &marks, const Progress &progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Page(buffer, marks).write(progress);
    return buffer.data();
}

Result<ExportReport> exportWebAnnotations(
    const Exportable &work, const ExportChoices &, const QString &target, Progress &progress)
{
    progress.step(0, 1);
    const LeavingMarks marks = leavingMarks(work.snapshot);
    const QByteArray page = pageOf(marks, progress);
    if (progress.isCancelled())
        return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
    if (const Result<void> written = writeWhole(target, page); !written)
        return std::unexpected(written.error());
    progress.step(1, 1);
    ExportReport report{.articles = marks.articles.size(), .remarks = {}};
    report.remarks.append(Words::tr("Web Annotations name the articles, they do not hold their texts."));
    report.remarks += remarksOnParts(
        work, {Part::Findings, Part::Passages, Part::Verdicts, Part::Corrections, Part::Reuses, Part::TagKeys});
    report.remarks += remarkOnRest(work, {Part::Versions, Part::Pages});
    return report;
}

}

QByteArray webAnnotations(const Exportable &work)
{
    return pageOf(leavingMarks(work.snapshot), Progress());
}

Result<void> writeWebAnnotations(const Exportable &work, QIODevice &out, const Progress &progress)
{
    const LeavingMarks marks = leavingMarks(work.snapshot);
    const bool isWhole = Page(out, marks).write(progress);
    if (progress.isCancelled())
        return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
    if (!isWhole)
        return std::unexpected(Error{Error::Kind::CannotWrite, whyNot(out), {}});
    return {};
}

Exporter webAnnotationExporter()
{
    return {
        .id = "jsonld"_L1,
        .words = QT_TRANSLATE_NOOP("Export", "highlights, tags and notes as W3C Web Annotations (JSON-LD)"),
        .pattern = "*.jsonld"_L1,
        .options = {},
        .write = exportWebAnnotations,
    };
}

}
