// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/reviewdialog.h"

#include "app/text/dateinwords.h"
#include "app/text/segments.h"
#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/toolbar/segments.h"
#include "ui/versions/placedialog.h"
#include "ui/versions/reviewdelegate.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Synoptic {

namespace {

QLabel *label(const QString &words, const QFont &font, QColor colour, QWidget *parent)
{
    auto *made = new QLabel(words, parent);
    made->setTextFormat(Qt::PlainText);
    made->setFont(font);
    QPalette palette = made->palette();
    palette.setColor(QPalette::WindowText, colour);
    made->setPalette(palette);
    return made;
}

// The heads over the columns, in line with the rows below them.
class ColumnHeads : public QWidget
{
public:
    using QWidget::QWidget;

    QSize sizeHint() const override { return {400, px(29)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), QColor(look().chrome));
        painter.fillRect(QRect(0, 0, width(), 1), QColor(look().line2));
        painter.fillRect(QRect(0, height() - 1, width(), 1), QColor(look().line2));
        painter.setFont(headFont());
        painter.setPen(QColor(look().dim));
        const ReviewColumns columns = ReviewColumns::of(width());
        const auto head = [&](qreal x, const QString &words) {
            painter.drawText(QRectF(x, 0, columns.wordsWidth, height()), Qt::AlignVCenter, words);
        };
        head(columns.yours, ReviewDialog::tr("Yours"));
        head(columns.before, ReviewDialog::tr("Old wording"));
        head(columns.after, ReviewDialog::tr("New wording"));
        head(columns.keep, ReviewDialog::tr("Keep on"));
    }
};

class OutletMark : public QWidget
{
public:
    OutletMark(const ReviewHead &head, QWidget *parent)
        : QWidget(parent)
        , m_letter(head.letter)
    {
        setFixedSize(18, 22);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintOutlet(painter, QRectF(0, 3, 18, 18), m_letter);
    }

private:
    QString m_letter;
};

QWidget *version(const QString &when, const Article &article, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->addWidget(label(when, chromeFont(12.5), look().dim, box), 0, 0, 1, 2);
    const QString date = dateInWords(article.published);
    if (!date.isEmpty())
        grid->addWidget(label(date, chromeFont(13, QFont::Medium), look().ui, box), 1, 0);
    const QString words = ReviewDialog::tr("%n words", nullptr, static_cast<int>(wordCount(article.text)));
    grid->addWidget(label(words, chromeFont(12.5), look().dim, box), 1, date.isEmpty() ? 0 : 1);
    return box;
}

QString recognisedBy(const ReviewHead &head)
{
    if (!head.recognition)
        return head.outletName;
    const QString share = QLocale().toString(qRound(head.recognition->likeness * 100));
    const QString how = head.recognition->byLink
        ? ReviewDialog::tr("recognised by its link and %1 % of its words").arg(share)
        : head.recognition->byHeadline ? ReviewDialog::tr("recognised by its headline and %1 % of its words").arg(share)
                                       : ReviewDialog::tr("recognised by %1 % of its words").arg(share);
    return head.outletName.isEmpty() ? how : head.outletName + QStringLiteral(" · ") + how;
}

QString inWords(const Tally &tally)
{
    QStringList parts;
    const auto add = [&parts](qsizetype count, const QString &words) {
        if (count > 0)
            parts.append(words);
    };
    add(tally.paragraphsOut, ReviewDialog::tr("%n paragraphs gone", nullptr, static_cast<int>(tally.paragraphsOut)));
    add(tally.paragraphsIn, ReviewDialog::tr("%n new paragraphs", nullptr, static_cast<int>(tally.paragraphsIn)));
    add(tally.wordsOut, ReviewDialog::tr("%n words out", nullptr, static_cast<int>(tally.wordsOut)));
    add(tally.wordsIn, ReviewDialog::tr("%n words in", nullptr, static_cast<int>(tally.wordsIn)));
    const qsizetype signs = tally.signsOut + tally.signsIn;
    add(signs, ReviewDialog::tr("%n punctuation marks changed", nullptr, static_cast<int>(signs)));
    return parts.isEmpty() ? ReviewDialog::tr("In the text itself nothing was changed")
                           : ReviewDialog::tr("In the text itself: %1").arg(parts.join(QStringLiteral(", ")));
}

}

ReviewDialog::ReviewDialog(const ReviewHead &head, const VersionReview &review, const Snapshot &snapshot,
    const Article &before, QWidget *parent)
    : QDialog(parent)
    , m_model(new ReviewModel(review, snapshot, before, this))
    , m_view(new QListView(this))
    , m_isOffered(head.recognition.has_value())
{
    setWindowTitle(tr("New version of an article"));
    auto *delegate = new ReviewDelegate(m_view);
    m_view->setModel(m_model);
    m_view->setItemDelegate(delegate);
    m_view->setAccessibleName(tr("What you made, and where it goes"));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->installEventFilter(this);
    connect(delegate, &ReviewDelegate::foldWanted, this, &ReviewDialog::fold);
    connect(delegate, &ReviewDelegate::chosen, this, &ReviewDialog::choose);

    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    down->addWidget(makeHead(head, before));
    down->addWidget(makeFilters(before));
    down->addWidget(new ColumnHeads(this));
    down->addWidget(m_view, 1);
    down->addWidget(makeFoot());
    resize(1280, 800);
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->row(m_model->index(i)).kind == ReviewModel::Row::Kind::Mark) {
            m_view->setCurrentIndex(m_model->index(i));
            break;
        }
    }
    m_view->setFocus();
}

QWidget *ReviewDialog::makeHead(const ReviewHead &head, const Article &before)
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(20, 14, 20, 8);
    row->setSpacing(11);
    row->addWidget(new OutletMark(head, box), 0, Qt::AlignTop);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(label(before.headline, readingFont(17, QFont::Bold), look().text, box));
    names->addWidget(label(recognisedBy(head), chromeFont(12.5), look().dim, box));
    row->addLayout(names, 1);
    row->addWidget(version(before.published.isEmpty() ? tr("Here already") : tr("Here since"), before, box));
    row->addWidget(label(QStringLiteral("→"), chromeFont(14), look().dim, box));
    row->addWidget(version(tr("Added now"), m_model->review().newer, box));
    return box;
}

QWidget *ReviewDialog::makeFilters(const Article &before)
{
    using Group = ReviewModel::Group;
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(20, 6, 20, 14);
    row->setSpacing(16);
    auto *group = new QActionGroup(this);
    QList<QAction *> actions;
    QStringList words;
    const auto add = [&](const QString &name, std::optional<Group> wanted) {
        auto *action = new QAction(name, group);
        action->setCheckable(true);
        action->setChecked(!wanted);
        connect(action, &QAction::triggered, this, [this, wanted] { m_model->setFilter(wanted); });
        actions.append(action);
        words.append(name);
    };
    const QLocale locale;
    const auto count = [&](Group it) { return locale.toString(m_model->countOf(it)); };
    add(tr("All %1").arg(locale.toString(m_model->review().marks.size())), {});
    add(tr("%1 exact").arg(count(Group::Exact)), Group::Exact);
    add(tr("%1 changed").arg(count(Group::Changed)), Group::Changed);
    add(tr("%1 lost").arg(count(Group::Lost)), Group::Lost);
    row->addWidget(new Segments(tr("Which rows are shown"), Segments::Ticks::No, actions, words, box));
    row->addWidget(
        label(inWords(tallyOf(before.text, m_model->review().newer.text)), chromeFont(12.5), look().dim, box), 1);
    if (m_isOffered) {
        auto *separate = new QPushButton(tr("Take it as a &separate article"), box);
        separate->setFlat(true);
        separate->setAutoDefault(false);
        connect(separate, &QPushButton::clicked, this, [this] { answer(Answer::SeparateArticle); });
        row->addWidget(separate);
    }
    return box;
}

QWidget *ReviewDialog::makeFoot()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(20, 13, 20, 13);
    row->setSpacing(10);
    row->addWidget(label(tr("One step, Ctrl+Z takes it back. Both versions stay in the project."), chromeFont(12.5),
                       look().dim, box),
        1);
    auto *later = new QPushButton(m_isOffered ? tr("Decide &later") : tr("Cancel"), box);
    later->setAutoDefault(false);
    connect(later, &QPushButton::clicked, this, &ReviewDialog::reject);
    row->addWidget(later);
    auto *take = new QPushButton(tr("&Take the new version"), box);
    take->setDefault(true);
    take->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    connect(take, &QPushButton::clicked, this, [this] { answer(Answer::NewVersion); });
    row->addWidget(take);
    return box;
}

void ReviewDialog::answer(Answer answer)
{
    emit answered(answer);
    done(answer == Answer::Later ? Rejected : Accepted);
}

void ReviewDialog::reject()
{
    answer(Answer::Later);
}

void ReviewDialog::fold(const QModelIndex &index)
{
    const ReviewModel::Group group = m_model->row(index).group;
    m_model->toggleFolded(group);
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->row(m_model->index(i)).group == group) {
            m_view->setCurrentIndex(m_model->index(i)); // its head
            break;
        }
    }
}

void ReviewDialog::choose(const QModelIndex &index, bool newPlace)
{
    if (newPlace && m_model->hasChoice(index) && m_model->row(index).after.text.isEmpty())
        place(index);
    else
        m_model->choose(index, newPlace);
}

void ReviewDialog::place(const QModelIndex &index)
{
    const QPersistentModelIndex row(index);
    const CarriedMark &mark = m_model->review().marks[m_model->row(index).index];
    auto *dialog
        = new PlaceDialog(m_model->row(index).before.text, m_model->review().newer.text, mark.found.range, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
        if (row.isValid())
            m_model->place(row, dialog->place());
        m_view->doItemsLayout();
    });
    dialog->open();
}

bool ReviewDialog::takeKey(int key)
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return false;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        choose(current, key == Qt::Key_Left);
        return true;
    case Qt::Key_Space:
        fold(current);
        return true;
    default:
        return false;
    }
}

bool ReviewDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter) {
            if (key->modifiers() & Qt::ControlModifier)
                answer(Answer::NewVersion);
            return true; // Enter alone takes nothing: it is too near to the keys that choose
        }
        if (key->modifiers() == Qt::NoModifier && takeKey(key->key()))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

}
