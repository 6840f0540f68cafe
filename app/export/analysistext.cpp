// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/analysistext.h"

#include "app/quotes/apparatus.h"
#include "app/quotes/quotewords.h"
#include "app/quotes/speakernames.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QTextStream>

#include <algorithm>
#include <map>

namespace Synoptic {

namespace {

using namespace Qt::StringLiterals;

class Report
{
    Q_DECLARE_TR_FUNCTIONS(Report)
public:
    Report(const AnalysisReport &analysis, QIODevice &device)
        : m_analysis(analysis)
        , m_out(&device)
    {
        m_out.setEncoding(QStringConverter::Utf8);
    }

    bool write()
    {
        heading(tr("Articles: %L1").arg(m_analysis.articles.size()));
        for (qsizetype i = 0; i < m_analysis.articles.size(); ++i)
            article(i);
        groups(GroupKind::Quotation, tr("Shared quotations"));
        groups(GroupKind::Passage, tr("Shared passages"));
        links(LinkKind::Indirect, tr("Quoted by one, given without marks by another"));
        links(LinkKind::Echo, tr("Alike, but not the same utterance"));
        speakers();
        m_out.flush();
        return m_out.status() == QTextStream::Ok;
    }

private:
    void heading(const QString &words) { m_out << words << '\n' << QString(words.size(), u'=') << "\n\n"; }

    // How an article is called in the lists: "2 The Courier", "3 report.txt".
    QString nameOf(qsizetype i) const
    {
        const Article &article = m_analysis.articles[i];
        const QString name = article.outlet.isEmpty() ? QFileInfo(m_analysis.files[i]).fileName() : article.outlet;
        return QString::number(i + 1) + u' ' + name;
    }

    void article(qsizetype i)
    {
        const Article &article = m_analysis.articles[i];
        m_out << nameOf(i) << '\n';
        if (!article.headline.isEmpty())
            field(tr("headline"), article.headline);
        if (!article.authors.isEmpty())
            field(tr("by"), article.authors.join(u", "_s));
        if (!article.published.isEmpty())
            field(tr("published"), article.published);
        if (!article.section.isEmpty())
            field(tr("section"), article.section);
        field(tr("file"), m_analysis.files[i]);
        field(tr("blocks"), blockCounts(article));
        qsizetype quotations = 0;
        for (const Quote &quote : m_analysis.findings.quotes)
            quotations += quote.article == i && quote.isSpeech();
        field(tr("quotations"), QString::number(quotations));
        m_out << '\n';
    }

    void field(const QString &name, const QString &value) { m_out << "  " << name << ": " << value << '\n'; }

    static QString blockCounts(const Article &article)
    {
        std::map<BlockRole, qsizetype> counts;
        for (const Block &block : article.blocks)
            ++counts[block.role];
        QStringList parts;
        for (const auto &[role, count] : counts)
            parts.append(u"%1 %2"_s.arg(count).arg(roleName(role)));
        return parts.join(u", "_s);
    }

    QString wordsAt(const Place &place) const
    {
        const QString &text = m_analysis.articles[place.article].text;
        QStringList parts;
        for (const TextRange &part : place.parts)
            parts.append(part.of(text).toString().simplified());
        return u'“' + parts.join(u" […] "_s) + u'”';
    }

    void groups(GroupKind kind, const QString &title)
    {
        QStringList names;
        for (qsizetype i = 0; i < m_analysis.articles.size(); ++i)
            names.append(nameOf(i));
        qsizetype number = 0;
        for (const QuoteGroup &group : m_analysis.findings.groups) {
            if (group.kind != kind)
                continue;
            if (number++ == 0)
                heading(title);
            m_out << number << ". ";
            if (kind == GroupKind::Quotation)
                m_out << (group.speaker.isEmpty() ? tr("Speaker not known") : group.speaker) << " – ";
            m_out << tr("places: %L1").arg(group.members.size()) << '\n';
            // "1 The Courier says Lena Ortiz, 2 The Gazette says an official"
            if (const QString conflict = conflictOf(m_analysis.findings, group, names); !conflict.isEmpty())
                m_out << "   " << tr("speakers differ: %1").arg(conflict) << '\n';
            const QList<MemberWording> wordings = apparatus(group, m_analysis.articles);
            for (qsizetype k = 0; k < group.members.size(); ++k) {
                m_out << "   " << nameOf(group.members[k].place.article) << ": " << wordsAt(group.members[k].place)
                      << '\n';
                const QString summary = k < wordings.size() ? wordings[k].summary : QString();
                if (!summary.isEmpty())
                    m_out << "      " << summary << '\n';
            }
            m_out << '\n';
        }
    }

    void links(LinkKind kind, const QString &title)
    {
        bool any = false;
        for (const Link &link : m_analysis.findings.links) {
            if (link.kind != kind)
                continue;
            if (!std::exchange(any, true))
                heading(title);
            for (const Place *place : {&link.a, &link.b})
                m_out << "   " << nameOf(place->article) << ": " << wordsAt(*place) << '\n';
            m_out << '\n';
        }
    }

    void speakers()
    {
        const SpeakerNames names(m_analysis.findings.speakers);
        QHash<QString, qsizetype> counts;
        for (const Quote &quote : m_analysis.findings.quotes) {
            if (quote.isSpeech() && quote.speaker)
                ++counts[names.of(quote.speaker->name)];
        }
        QList<Speaker> quoted;
        for (const Speaker &speaker : m_analysis.findings.speakers) {
            if (counts.contains(speaker.name))
                quoted.append(speaker);
        }
        if (quoted.isEmpty())
            return;
        heading(tr("Who is quoted"));
        std::ranges::stable_sort(
            quoted, std::ranges::greater(), [&](const Speaker &speaker) { return counts[speaker.name]; });
        for (const Speaker &speaker : std::as_const(quoted)) {
            m_out << "   " << speaker.name << ": " << QLocale().toString(counts[speaker.name]);
            if (!speaker.aliases.isEmpty())
                m_out << " (" << tr("also %1").arg(speaker.aliases.join(u", "_s)) << ')';
            m_out << '\n';
        }
    }

    const AnalysisReport &m_analysis;
    QTextStream m_out;
};

}

Result<void> writeAnalysisText(const AnalysisReport &analysis, QIODevice &out)
{
    if (Report(analysis, out).write())
        return {};
    return std::unexpected(Error{Error::Kind::CannotWrite,
        QCoreApplication::translate("Export", "The result could not be written: %1.").arg(out.errorString()),
        QString()});
}

}
