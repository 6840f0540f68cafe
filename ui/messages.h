// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QFrame>
#include <QList>
#include <QPointer>

class QAction;
class QLabel;
class QListWidget;
class QToolButton;

namespace Synoptic {

// The only place where an Error becomes words on the screen: a bar under the toolbar. One error is
// the sentence itself; of many it says how many, and unfolds to the list. It stays until it is
// closed or the next one comes, and takes no focus from anybody.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void show(const Error &error) { show(QList<Error>{error}); }
    // Of several errors, outOf is how many things were tried in all (0: not known). Cancelled
    // errors are what the person asked for and are not shown.
    void show(QList<Error> errors, qsizetype outOf = 0);
    // Something worth knowing that is no error; goes by itself when dismiss() is called. It may offer an
    // action, with words for the button; choosing it ends the notice.
    void showNotice(const QString &words, QAction *offer = nullptr, const QString &offerWords = {});
    // The same with sentences that unfold below it: what there is to be looked through.
    void showNotice(const QString &words, const QStringList &sentences);
    void dismiss();
    void withdraw(const QAction *offer); // dismisses a notice that offers this action
    QToolButton *offerButton() const { return m_offerButton; }
    QString words() const;
    const QList<Error> &errors() const { return m_errors; }
    const QStringList &sentences() const { return m_sentences; } // of the list, as far as it is one

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void say(const QString &words, bool isError);
    void makeOffer(QAction *offer, const QString &words);
    void setListShown(bool shown);

    QList<Error> m_errors;
    QStringList m_sentences;
    QLabel *m_icon;
    QLabel *m_words;
    QPointer<QAction> m_offer;
    QToolButton *m_offerButton;
    QToolButton *m_unfold;
    QToolButton *m_close;
    QListWidget *m_list = nullptr; // made when first unfolded
};

}
