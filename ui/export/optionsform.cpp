// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/optionsform.h"

#include "ui/export/articleboxes.h"
#include "ui/export/exportwords.h"
#include "ui/look/fonts.h"
#include "ui/look/measure.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

bool namesArticles(const ExportOption &option)
{
    return option.name == "articles"_L1;
}

QLabel *dimLabel(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

// What a box does, at the right end of its row. It gives way, the box does not, and says so with "…".
class Hint : public QLabel
{
public:
    Hint(const QString &words, QWidget *parent)
        : QLabel(words, parent)
    {
        setForegroundRole(QPalette::PlaceholderText);
        setFont(chromeFont(12));
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        setToolTip(words);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
            fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

}

OptionsForm::OptionsForm(QWidget *parent)
    : QWidget(parent)
{
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
}

void OptionsForm::setFormat(const Exporter &format, const QStringList &outlets, const ExportChoices &choices)
{
    m_controls.clear();
    delete m_page;
    m_page = new QWidget(this);
    layout()->addWidget(m_page);
    m_form = new QFormLayout(m_page);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(px(16));
    m_form->setVerticalSpacing(px(8));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto chosen = [&choices](const ExportOption &option) { return choice(choices, option); };
    for (const ExportOption &option : format.options) {
        if (namesArticles(option))
            addArticles(option, chosen(option), outlets);
        else if (!option.values.isEmpty() && !isSwitch(option))
            addList(option, chosen(option));
    }
    if (std::ranges::any_of(format.options, isSwitch)) {
        auto *switches = new QWidget(m_page);
        auto *column = new QVBoxLayout(switches);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(px(8));
        for (const ExportOption &option : format.options) {
            if (isSwitch(option))
                addSwitch(option, chosen(option), column);
        }
        //: before the boxes that say what is shown in a file
        m_form->addRow(dimLabel(tr("Show"), m_page), switches);
    }
    for (const ExportOption &option : format.options) {
        if (option.values.isEmpty() && !namesArticles(option))
            addField(option, chosen(option));
    }
}

void OptionsForm::addSwitch(const ExportOption &option, const QString &chosen, QVBoxLayout *column)
{
    auto *box = new QCheckBox(optionWords(option), m_page);
    box->setChecked(chosen == "yes"_L1);
    auto *row = new QHBoxLayout;
    row->addWidget(box);
    const QString hint = optionHint(option);
    row->addWidget(new Hint(hint, m_page), 1);
    box->setAccessibleDescription(hint);
    column->addLayout(row);
    connect(box, &QCheckBox::toggled, this, &OptionsForm::tell);
    m_controls.append({option, [box] { return box->isChecked() ? u"yes"_s : u"no"_s; }});
}

void OptionsForm::addList(const ExportOption &option, const QString &chosen)
{
    auto *list = new QComboBox(m_page);
    for (const QLatin1StringView value : option.values)
        list->addItem(valueWords(option, value), QString(value));
    list->setCurrentIndex(std::max(0, list->findData(chosen)));
    list->setAccessibleName(optionWords(option));
    list->setToolTip(QCoreApplication::translate("Export", option.words));
    connect(list, &QComboBox::currentIndexChanged, this, &OptionsForm::tell);
    m_form->addRow(dimLabel(optionWords(option), m_page), list);
    m_controls.append({option, [list] { return list->currentData().toString(); }});
}

void OptionsForm::addField(const ExportOption &option, const QString &chosen)
{
    auto *field = new QLineEdit(chosen, m_page);
    field->setAccessibleName(optionWords(option));
    field->setToolTip(QCoreApplication::translate("Export", option.words));
    field->setPlaceholderText(unsetWords(option));
    connect(field, &QLineEdit::textChanged, this, &OptionsForm::changed);
    connect(field, &QLineEdit::editingFinished, this, &OptionsForm::settled);
    m_form->addRow(dimLabel(optionWords(option), m_page), field);
    if (const QString hint = optionHint(option); !hint.isEmpty()) {
        QLabel *const said = dimLabel(hint, m_page);
        said->setFont(chromeFont(12));
        m_form->addRow(QString(), said);
        field->setAccessibleDescription(hint);
    }
    m_controls.append({option, [field] { return field->text().trimmed(); }});
}

void OptionsForm::addArticles(const ExportOption &option, const QString &chosen, const QStringList &outlets)
{
    auto *boxes = new ArticleBoxes(outlets, m_page);
    if (!chosen.isEmpty())
        boxes->setLetters(chosen);
    connect(boxes, &ArticleBoxes::changed, this, &OptionsForm::tell);
    m_form->addRow(dimLabel(optionWords(option), m_page), boxes);
    m_controls.append({option, [boxes] { return boxes->letters(); }});
}

void OptionsForm::comeAfter(QWidget *before)
{
    for (QWidget *control : m_page->findChildren<QWidget *>()) {
        const bool isInPopup = control->window() != window(); // the list that a combo box opens
        if ((control->focusPolicy() & Qt::TabFocus) == 0 || isInPopup)
            continue;
        setTabOrder(before, control);
        before = control;
    }
}

ExportChoices OptionsForm::choices() const
{
    ExportChoices choices;
    for (const Control &control : m_controls) {
        if (const QString value = control.value(); !value.isEmpty())
            choices.insert(control.option.name, value);
    }
    return choices;
}

void OptionsForm::tell()
{
    emit changed();
    emit settled();
}

}
