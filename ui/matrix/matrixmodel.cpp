// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixmodel.h"

#include "app/reports/figurewords.h"
#include "app/text/byoutlet.h"
#include "ui/plainwords.h"
#include "ui/quotes/quotetext.h"
#include "ui/synopsis.h"

#include <QLocale>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr int figureRows = 7; // legend, heading and five rows of figures

}

MatrixModel::MatrixModel(Synopsis *synopsis, QObject *parent)
    : QAbstractTableModel(parent)
    , m_synopsis(synopsis)
{
    connect(synopsis, &Synopsis::findingsChanged, this, &MatrixModel::reload);
    reload();
}

void MatrixModel::setOrder(Order order)
{
    if (m_order == order)
        return;
    m_order = order;
    beginResetModel();
    arrange();
    endResetModel();
}

void MatrixModel::setShows(Shows shows)
{
    if (m_shows == shows)
        return;
    m_shows = shows;
    reload();
}

void MatrixModel::reload()
{
    beginResetModel();
    const QList<Article> &articles = m_synopsis->articles();
    const QStringList letters = m_synopsis->letters();
    m_rows = m_shows == Shows::Shared ? sharedQuoteRows(articles, m_synopsis->collation(), letters)
                                      : singleQuoteRows(articles, m_synopsis->collation(), m_synopsis->counting());
    QList<Article> compared;
    for (const qsizetype article : m_synopsis->compared())
        compared.append(articles[article]);
    m_outlets = outletsIn(compared, compared.size());
    arrange();
    endResetModel();
}

// Sorting is stable on the number, and speakers who are not known come last.
void MatrixModel::arrange()
{
    const auto key = [this](const QuoteRow &it) {
        switch (m_order) {
        case Order::AsNumbered:
            break;
        case Order::BySpeaker:
            return std::tuple(it.speaker.isEmpty(), it.speaker.toCaseFolded(), qsizetype(0), it.number);
        case Order::MostShared:
            return std::tuple(false, QString(), -it.outlets, it.number);
        }
        return std::tuple(false, QString(), qsizetype(0), it.number);
    };
    std::ranges::sort(m_rows, {}, key);
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_synopsis->compared().isEmpty() ? 0 : quotationRows() + figureRows;
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_synopsis->compared().size());
}

qsizetype MatrixModel::articleOf(int column) const
{
    return m_synopsis->compared()[column];
}

MatrixModel::Row MatrixModel::rowKind(int row) const
{
    const int after = row - quotationRows();
    return after < 0 ? Row::Quotation : static_cast<Row>(after + 1);
}

int MatrixModel::rowOf(Row kind) const
{
    Q_ASSERT(kind != Row::Quotation);
    return quotationRows() + static_cast<int>(kind) - 1;
}

int MatrixModel::rowOfGroup(qsizetype group) const
{
    const auto it = std::ranges::find(m_rows, group, &QuoteRow::group);
    return group < 0 || it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

qsizetype MatrixModel::groupOf(int row) const
{
    return row >= 0 && row < quotationRows() ? m_rows[row].group : -1;
}

QString MatrixModel::emptyWords() const
{
    if (!m_synopsis->isAnalysed())
        return tr("Quotes are being looked for.");
    return m_shows == Shows::Shared ? tr("No quote is printed by two articles or more.")
                                    : tr("There is no quote that only one article prints.");
}

bool MatrixModel::hasTold() const
{
    return std::ranges::any_of(
        m_rows, [](const QuoteRow &row) { return std::ranges::any_of(row.cells, &MatrixCell::isTold); });
}

const OutletFigures &MatrixModel::figures(int column) const
{
    static const OutletFigures none;
    return column < m_synopsis->figures().size() ? m_synopsis->figures()[column] : none;
}

const MatrixCell &MatrixModel::cell(int row, int column) const
{
    return m_rows[row].cells[column];
}

QString MatrixModel::spreadOf(int row) const
{
    const QLocale locale;
    if (m_shows == Shows::InOneOutlet)
        return {};
    return tr("%1 of %2 outlets", "how many print it, of how many")
        .arg(locale.toString(m_rows[row].outlets), locale.toString(m_outlets));
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Row kind = rowKind(index.row());
    if (kind == Row::Legend || kind == Row::Heading)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Row kind = rowKind(index.row());
    if (kind != Row::Quotation)
        return figure(kind, index.column());
    const MatrixCell &it = cell(index.row(), index.column());
    const QString name = Synoptic::nameOf(it);
    return it.words.isEmpty() ? name : tr("%1, %2", "how it is worded, how many words").arg(name, it.words);
}

QString MatrixModel::letter(qsizetype article) const
{
    return m_synopsis->letter(article);
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole && orientation == Qt::Vertical && rowKind(section) == Row::Quotation) {
        const QString conflict = m_rows[section].conflict;
        return conflict.isEmpty() ? QVariant() : plainToolTip(QStringLiteral("≠ ") + conflict);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (orientation == Qt::Horizontal) {
        if (section < 0 || section >= columnCount())
            return {};
        return role == Qt::DisplayRole
            ? m_synopsis->nameOf(articleOf(section))
            : tr("%1, %2", "letter, outlet")
                  .arg(m_synopsis->letter(articleOf(section)), m_synopsis->nameOf(articleOf(section)));
    }
    if (section < 0 || section >= rowCount())
        return {};
    switch (rowKind(section)) {
    case Row::Quotation: {
        QString who = speakerOrUnknown(m_rows[section].speaker);
        if (!m_rows[section].conflict.isEmpty())
            who = tr("%1; the outlets do not agree: %2", "speaker, who says what").arg(who, m_rows[section].conflict);
        const qsizetype group = m_rows[section].group;
        return group < 0
            ? tr("%1, %2", "words, speaker").arg(wordsOf(section), who)
            : tr("%1. %2, %3", "number, words, speaker").arg(QString::number(group + 1), wordsOf(section), who);
    }
    case Row::Legend:
        return tr("Key");
    case Row::Heading:
        return tr("By outlet");
    case Row::QuotedWords:
        return figureName(OutletFigure::QuotedWords);
    case Row::WhoseWords:
        return figureName(OutletFigure::WhoseWords);
    case Row::OnlyHere:
        return figureName(OutletFigure::OnlyHere);
    case Row::LeftOut:
        return figureName(OutletFigure::LeftOut);
    case Row::Passages:
        return figureName(OutletFigure::Passages);
    }
    Q_UNREACHABLE_RETURN({});
}

QList<qsizetype> MatrixModel::leftOut(int column) const
{
    if (column >= m_synopsis->figures().size())
        return {};
    return figures(column).leftOut(m_synopsis->quotationCount());
}

QList<std::pair<qsizetype, qsizetype>> MatrixModel::passages(int column) const
{
    if (column >= m_synopsis->figures().size())
        return {};
    return figures(column).passagesWith;
}

QString MatrixModel::figure(Row kind, int column) const
{
    if (column >= m_synopsis->figures().size())
        return {}; // the articles are there, the findings not yet
    const OutletFigures &it = figures(column);
    switch (kind) {
    case Row::QuotedWords:
        return quotedWordsOf(it);
    case Row::WhoseWords:
        return whoseWordsOf(it);
    case Row::OnlyHere:
        return onlyHereOf(it);
    case Row::LeftOut:
        return leftOutOf(leftOut(column));
    case Row::Passages:
        return passagesOf(it, [this](qsizetype article) { return m_synopsis->nameOf(article); });
    case Row::Quotation:
    case Row::Legend:
    case Row::Heading:
        break;
    }
    return {};
}

QString MatrixModel::asText(QChar separator) const
{
    // A field with the separator, a mark or a line end in it stands in marks, marks doubled (RFC 4180).
    const auto field = [separator](QString text) {
        text = text.simplified();
        if (!text.contains(separator) && !text.contains(u'"'))
            return text;
        return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    };
    QStringList lines;
    const auto finish = [&lines, separator, &field](const QStringList &fields) {
        QStringList done;
        for (const QString &it : fields)
            done.append(field(it));
        lines.append(done.join(separator));
    };
    QStringList heads = {tr("Number"), tr("Quote"), tr("Speaker")};
    for (int column = 0; column < columnCount(); ++column)
        heads.append(letter(articleOf(column)) + u' ' + headerData(column, Qt::Horizontal).toString());
    finish(heads);
    for (int row = 0; row < rowCount(); ++row) {
        const Row kind = rowKind(row);
        if (kind == Row::Legend || kind == Row::Heading)
            continue;
        QStringList fields;
        if (kind == Row::Quotation) {
            const qsizetype group = m_rows[row].group;
            fields = {group < 0 ? QString() : QString::number(group + 1), wordsOf(row), m_rows[row].speaker};
        } else {
            fields = {QString(), headerData(row, Qt::Vertical).toString(), QString()};
        }
        for (int column = 0; column < columnCount(); ++column)
            fields.append(index(row, column).data().toString());
        finish(fields);
    }
    return lines.join(u'\n') + u'\n';
}

}
