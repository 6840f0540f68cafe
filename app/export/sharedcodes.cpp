// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/sharedcodes.h"

#include "app/export/edition.h"
#include "app/export/naming.h"
#include "app/quotes/apparatus.h"
#include "app/quotes/quotewords.h"
#include "app/text/interchange.h"
#include "app/text/shortened.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

// MAXQDA holds 63 characters of a code's name.
constexpr qsizetype longestName = 60;
constexpr qsizetype longestSpeaker = 24;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

class Coder
{
public:
    Coder(const Exportable &work, const LeavingMarks &marks)
        : m_work(work)
        , m_marks(marks)
    {
        for (const LeavingTag &it : marks.tags)
            m_taken.insert(it.tag.name.toCaseFolded());
        for (qsizetype i = 0; i < work.articles.size(); ++i) {
            const Article &article = work.articles[i]; // letters of articles are not known elsewhere
            const bool isCalledByHeadline = article.outlet.isEmpty() && !article.headline.isEmpty();
            m_outlets.append(isCalledByHeadline ? inMarks(article.headline, article.language) : outletName(article, i));
        }
        const auto isQuotation = [](const QuoteGroup &group) { return group.kind == GroupKind::Quotation; };
        m_quotations = std::ranges::count_if(work.findings.groups, isQuotation);
    }

    SharedCodes run()
    {
        if (m_quotations == 0)
            return {};
        //: a code above those of quotations that several articles print
        const QString above = Words::tr("Shared quotations");
        m_result.codes.append({.tag = {.name = unlike(above),
                                   .description = Words::tr("What several articles print, as Synoptic has found it."),
                                   .isGroup = true},
            .id = sharedQuotationCodes});
        for (qsizetype group = 0; group < m_quotations; ++group)
            take(group);
        const auto order = [](const SharedPlace &it) { return std::tuple(it.article, it.range, it.code); };
        std::ranges::sort(m_result.places, {}, order);
        return std::move(m_result);
    }

private:
    // The name, or the name and a number.
    QString unlike(const QString &name)
    {
        QString other = name;
        for (int number = 2; m_taken.contains(other.toCaseFolded()); ++number)
            other = u"%1 (%2)"_s.arg(name).arg(number);
        m_taken.insert(other.toCaseFolded());
        return other;
    }

    void take(qsizetype index)
    {
        const QuoteGroup &group = m_work.findings.groups[index];
        QStringList parts{u"shared quotation"_s};
        for (const Member &member : group.members)
            parts += partsOf(member);
        const QUuid code = identifierOf(parts);
        const qsizetype codeIndex = m_result.codes.size();
        const QList<MemberWording> wordings = apparatus(group, m_work.articles);
        m_result.codes.append(codeOf(index, code, wordings));

        QUuid fullest;
        QList<QUuid> others;
        QSet<QUuid> seen;
        for (qsizetype i = 0; i < group.members.size(); ++i) {
            const Place &place = group.members[i].place;
            const QUuid id = identifierOf(QStringList{u"shared place"_s, code.toString()} + partsOf(group.members[i]));
            if (seen.contains(id))
                continue;
            seen.insert(id);
            m_result.places.append({.id = id,
                .article = place.article,
                .range = place.range(),
                .code = codeIndex,
                .wording = wordingOf(wordings[i])});
            if (i == group.fullest)
                fullest = id;
            else
                others.append(id);
        }
        for (const QUuid &other : std::as_const(others)) {
            if (!fullest.isNull())
                m_result.together.append({fullest, other});
        }
    }

    QStringList partsOf(const Member &member) const
    {
        const TextRange range = member.place.range();
        return {m_marks.articles[member.place.article].id.toString(), u"%1-%2"_s.arg(range.begin).arg(range.end)};
    }

    // "03 John Kerry: “We left at nine because…”"; programs sort codes by name, so all numbers are as long.
    LeavingTag codeOf(qsizetype index, const QUuid &id, const QList<MemberWording> &wordings)
    {
        const QuoteGroup &group = m_work.findings.groups[index];
        const Member &fullest = group.members[group.fullest];
        const Article &article = m_work.articles[fullest.place.article];
        const QString words = wordsOf(article, fullest.place.parts);
        const auto digits = static_cast<int>(QString::number(m_quotations).size());
        QString name = QString::number(index + 1).rightJustified(digits, u'0') + u' ';
        if (!group.speaker.isEmpty())
            name += shortened(group.speaker.simplified(), longestSpeaker) + u": "_s;
        name += inMarks(shortened(words, longestName - name.size() - 2), article.language);
        QStringList outlets;
        for (const Member &member : group.members) {
            if (const QString &outlet = m_outlets[member.place.article]; !outlets.contains(outlet))
                outlets.append(outlet);
        }
        const QStringList description{inMarks(words, article.language),
            //: of a quotation; %1 is a name, or "speaker unknown"
            Words::tr("Said by: %1").arg(speakerOrUnknown(group.speaker)),
            //: of a quotation; %1 are outlets, %2 is what they do with it: "identical", "Echo cuts"
            Words::tr("Printed by: %1 (%2)").arg(enumerated(outlets), differencesOf(group, wordings, {}, m_outlets))};
        return {.tag = {.name = unlike(name), .description = description.join(u'\n')}, .id = id, .parent = 0};
    }

    static QString wordingOf(const MemberWording &it)
    {
        const QString measured
            = it.measure.isEmpty() ? wordingName(it.wording) : wordingName(it.wording) + u", "_s + it.measure;
        return it.summary.isEmpty() ? measured : measured + u": "_s + it.summary;
    }

    const Exportable &m_work;
    const LeavingMarks &m_marks;
    QSet<QString> m_taken; // names, without case
    QStringList m_outlets; // of the articles; a headline where the outlet is not known
    qsizetype m_quotations = 0;
    SharedCodes m_result;
};

}

SharedCodes sharedCodes(const Exportable &work, const LeavingMarks &marks)
{
    return Coder(work, marks).run();
}

}
