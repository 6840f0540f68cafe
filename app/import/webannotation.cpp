// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/webannotation.h"

#include "app/import/foreigncolour.h"
#include "app/import/jsonfields.h"
#include "app/import/problems.h"
#include "app/text/canonical.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(WebAnnotation)
};

// One that is named by itself, or described with its name.
// The hash in the name of a text by its hash (RFC 6920), as our own exports have it; else none.
QByteArray sha256InName(const QString &address)
{
    static constexpr QLatin1StringView scheme("ni:///sha-256;");
    if (!address.startsWith(scheme))
        return {};
    const QByteArray digest = QByteArray::fromBase64(
        address.sliced(scheme.size()).section(u'?', 0, 0).toLatin1(), QByteArray::Base64UrlEncoding);
    return digest.size() == QCryptographicHash::hashLength(QCryptographicHash::Sha256) ? digest : QByteArray();
}

QString addressOf(const JsonFields &fields)
{
    return fields.value().isString() ? fields.value().toString() : fields.text("id"_L1, "@id"_L1);
}

class Reader
{
public:
    explicit Reader(JsonFault &fault)
        : m_fault(fault)
    {
    }

    ForeignMarks read(const QJsonDocument &document)
    {
        if (document.isArray()) {
            takeItems(JsonFields(document.array(), {}, m_fault));
        } else {
            const JsonFields page(document.object(), {}, m_fault);
            m_page = addressOf(page);
            m_isOurs
                = page.field("generator"_L1).isObject() && page.field("generator"_L1).text("name"_L1) == "Synoptic"_L1;
            takeArticles(page.field("dcterms:references"_L1));
            takeTags(page.field("dcterms:subject"_L1));
            const JsonFields first = page.field("first"_L1);
            const JsonFields items = first.isObject() ? first.field("items"_L1) : page.field("items"_L1);
            if (!items.isMissing())
                takeItems(items);
            else if (page.field("annotations"_L1).isArray()) // of Hypothesis
                takeItems(page.field("annotations"_L1));
            else if (page.field("@graph"_L1).isArray())
                takeItems(page.field("@graph"_L1));
            else if (!page.field("target"_L1).isMissing())
                takeItem(page);
            else
                m_fault.say(Words::tr("there are no annotations in it"));
        }
        if (m_marks.marks.isEmpty() && m_marks.tags.isEmpty() && m_marks.remarks.isEmpty())
            m_fault.say(Words::tr("there are no annotations in it"));
        return std::move(m_marks);
    }

private:
    void takeArticles(const JsonFields &articles)
    {
        for (const JsonFields &it : articles.each()) {
            if (!it.isObject())
                continue;
            ForeignArticle &article = m_marks.articles[indexOf(addressOf(it))];
            article.article.headline = it.text("schema:headline"_L1);
            article.article.outlet = it.text("schema:publisher"_L1);
            article.article.language = it.text("language"_L1);
            article.article.published = it.text("schema:datePublished"_L1);
            if (const QString hash = it.text("schema:sha256"_L1); !hash.isEmpty())
                article.sha256 = QByteArray::fromHex(hash.toLatin1());
        }
    }

    qsizetype indexOf(const QString &address)
    {
        const auto there = m_articles.constFind(address);
        if (there != m_articles.constEnd())
            return *there;
        m_marks.articles.append({.address = address, .sha256 = sha256InName(address)});
        m_articles.insert(address, m_marks.articles.size() - 1);
        return m_marks.articles.size() - 1;
    }

    // A tag stands under one that is described before it; any other would stand at the top.
    void takeTags(const JsonFields &tags)
    {
        for (const JsonFields &it : tags.each()) {
            if (!it.isObject())
                continue;
            const QString label = it.text("skos:prefLabel"_L1);
            const QString name = m_isOurs ? label : label.trimmed();
            if (name.isEmpty())
                continue;
            const JsonFields broader = it.field("skos:broader"_L1);
            const qsizetype parent = broader.isMissing() ? -1 : m_tags.value(addressOf(broader), -1);
            m_tags.insert(addressOf(it), m_marks.tags.size());
            m_marks.tags.append({.parent = parent,
                .name = name,
                .colour = foreignColour(it.text("schema:color"_L1)),
                .description = withUnixLineEnds(it.text("skos:definition"_L1)),
                .isGroup = it.text("schema:additionalType"_L1) == "group"_L1});
        }
    }

    qsizetype tagCalled(const QString &value)
    {
        const QString name = value.trimmed();
        const auto there = m_tagsByName.constFind(name);
        if (there != m_tagsByName.constEnd())
            return *there;
        m_marks.tags.append({.name = name, .isPath = true});
        m_tagsByName.insert(name, m_marks.tags.size() - 1);
        return m_marks.tags.size() - 1;
    }

    void takeItems(const JsonFields &items)
    {
        for (const JsonFields &item : items.each())
            takeItem(item);
    }

    void takeItem(const JsonFields &item)
    {
        if (!item.isObject())
            return m_fault.say(Words::tr("“%1” is no annotation").arg(item.path()));
        const QStringList motivations = item.texts("motivation"_L1);
        ForeignMark mark;
        mark.author = authorOf(item);
        mark.created = item.text("created"_L1);
        mark.modified = item.text("modified"_L1, "updated"_L1);
        mark.note = withUnixLineEnds(item.text("bodyValue"_L1, "text"_L1));
        for (const QString &tag : item.texts("tags"_L1)) { // of Hypothesis
            if (!tag.trimmed().isEmpty())
                mark.tags.append(tagCalled(tag));
        }
        for (const JsonFields &body : item.field("body"_L1).each())
            takeBody(body, motivations, mark);
        if (const JsonFields set = item.field("dcterms:isPartOf"_L1); !set.isMissing())
            mark.set = addressOf(set);
        mark.isNote = m_isOurs && !motivations.contains("highlighting"_L1);

        const JsonFields target = item.field("target"_L1);
        const QList<JsonFields> targets = target.each();
        if (targets.isEmpty() && item.text("uri"_L1).isEmpty())
            return m_fault.say(Words::tr("“%1” has no target").arg(item.path()));
        if (targets.size() > 1 && mark.set.isEmpty())
            mark.set = u"mark %1"_s.arg(m_marks.marks.size()); // no address, so no other one's
        for (const JsonFields &one : targets)
            takeTarget(one, item, mark);
        if (targets.isEmpty()) {
            mark.place.article = indexOf(item.text("uri"_L1));
            m_marks.marks.append(mark);
        }
    }

    QString authorOf(const JsonFields &item) const
    {
        const JsonFields info = item.field("user_info"_L1); // of Hypothesis
        if (info.isObject() && !info.text("display_name"_L1).isEmpty())
            return info.text("display_name"_L1).simplified();
        const QString user = item.text("user"_L1);
        if (user.startsWith("acct:"_L1))
            return user.sliced(5).section(u'@', 0, 0);
        for (const JsonFields &creator : item.field("creator"_L1).each()) {
            const QString name = creator.isObject() ? creator.text("name"_L1, "nickname"_L1) : QString();
            const QString said = name.isEmpty() ? addressOf(creator) : name;
            if (!said.isEmpty())
                return m_isOurs ? said : said.simplified();
        }
        return user.simplified();
    }

    void takeBody(const JsonFields &body, const QStringList &motivations, ForeignMark &mark)
    {
        if (!body.isObject())
            return leaveOut(body);
        const QStringList purposes = body.texts("purpose"_L1);
        const QString value = body.text("value"_L1);
        if (body.field("value"_L1).isMissing())
            return leaveOut(body);
        const bool isTag = purposes.contains("tagging"_L1) || purposes.contains("classifying"_L1)
            || (purposes.isEmpty() && motivations == QStringList{u"tagging"_s});
        if (!isTag) {
            const QString text = withUnixLineEnds(value);
            mark.note += mark.note.isEmpty() ? text : u"\n\n"_s + text;
            return;
        }
        const JsonFields subject = body.field("dcterms:subject"_L1);
        const qsizetype known = subject.isMissing() ? -1 : m_tags.value(addressOf(subject), -1);
        if (known >= 0 && !m_marks.tags[known].isGroup)
            mark.tags.append(known);
        else if (!value.trimmed().isEmpty())
            mark.tags.append(tagCalled(value));
    }

    void leaveOut(const JsonFields &body)
    {
        m_marks.remarks.append(
            Words::tr("“%1” was left out: it is no text, but stands elsewhere or in another form.").arg(body.path()));
    }

    void takeTarget(const JsonFields &target, const JsonFields &item, ForeignMark mark)
    {
        QString address = addressOf(target);
        if (target.isObject() && !target.field("source"_L1).isMissing())
            address = addressOf(target.field("source"_L1));
        if (address.isEmpty())
            address = item.text("uri"_L1);
        if (address.isEmpty())
            return m_fault.say(Words::tr("“%1” says nothing of what it is on").arg(target.path()));
        const bool isOnPage = address == m_page && !m_articles.contains(address);
        mark.place.article = isOnPage ? -1 : indexOf(address);
        if (target.isObject()) {
            const QList<JsonFields> selectors = target.field("selector"_L1).each();
            for (const JsonFields &selector : selectors)
                select(selector, mark.place, true);
            if (!selectors.isEmpty() && mark.place.isWhole()) {
                m_marks.remarks.append(
                    Words::tr("“%1” was left out: the way in which it names its place is not known here.")
                        .arg(target.path()));
                return;
            }
        }
        m_marks.marks.append(mark);
    }

    // A place inside another selection counts from where that begins: only its words can be used.
    void select(const JsonFields &selector, ForeignPlace &place, bool isFromStart)
    {
        if (!selector.isObject())
            return;
        const QString type = selector.text("type"_L1, "@type"_L1);
        if (type == "TextQuoteSelector"_L1) {
            place.exact = withUnixLineEnds(selector.text("exact"_L1));
            place.prefix = withUnixLineEnds(selector.text("prefix"_L1));
            place.suffix = withUnixLineEnds(selector.text("suffix"_L1));
        } else if (type == "TextPositionSelector"_L1) {
            const TextRange points{selector.offset("start"_L1), selector.offset("end"_L1)};
            if (points.end < points.begin)
                return m_fault.say(Words::tr("“%1” ends before it begins").arg(selector.path()));
            if (isFromStart)
                place.points = points;
        }
        if (const JsonFields refined = selector.field("refinedBy"_L1); !refined.isMissing()) {
            for (const JsonFields &inner : refined.each())
                select(inner, place, false);
        }
    }

    JsonFault &m_fault;
    ForeignMarks m_marks;
    QHash<QString, qsizetype> m_articles;
    QHash<QString, qsizetype> m_tags; // by address
    QHash<QString, qsizetype> m_tagsByName;
    QString m_page;
    bool m_isOurs = false;
};

}

Result<ForeignMarks> readWebAnnotations(const QByteArray &bytes, const QString &name)
{
    const auto refused = [&name](const QString &why) {
        return std::unexpected(Error{Error::Kind::BadFormat,
            Words::tr("The annotations in “%1” cannot be read: %2.").arg(QFileInfo(name).fileName(), why), name});
    };
    if (bytes.size() > largestWebAnnotations)
        return std::unexpected(ImportProblem::tooLarge(name, bytes.size(), largestWebAnnotations));
    if (bytes.trimmed().isEmpty())
        return std::unexpected(ImportProblem::empty(name));
    QJsonParseError parsing;
    const QJsonDocument document
        = QJsonDocument::fromJson(bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return refused(Words::tr("it is not complete JSON (%1)").arg(parsing.errorString()));
    JsonFault fault;
    const ForeignMarks marks = Reader(fault).read(document);
    if (!fault.why.isEmpty())
        return refused(fault.why);
    return marks;
}

}
