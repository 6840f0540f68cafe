// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/matrixcommands.h"

#include "ui/frame/centre.h"
#include "ui/frame/mainwindow.h"
#include "ui/matrix/matrixview.h"

namespace Synoptic {

MatrixCommands::MatrixCommands(MainWindow &window)
    : RoomCommands(window)
{
    on(Command::ShowPages, [&window] { window.showPages(); });
    on(Command::ShowMatrix, [&window] { window.showMatrix(); });
    const auto order = [this, &window](Command command, MatrixView::Order by) {
        on(command, [this, &window, by] {
            window.showMatrix();
            window.matrix().setOrder(by);
            tick();
        });
    };
    order(Command::OrderNumbered, MatrixView::Order::AsNumbered);
    order(Command::OrderSpeaker, MatrixView::Order::BySpeaker);
    order(Command::OrderShared, MatrixView::Order::MostShared);
    const auto shows = [this, &window](Command command, MatrixView::Shows what) {
        on(command, [this, &window, what] {
            window.showMatrix();
            window.matrix().setShows(what);
            tick();
        });
    };
    shows(Command::MatrixShared, MatrixView::Shows::Shared);
    shows(Command::MatrixOneOutlet, MatrixView::Shows::InOneOutlet);
    action(Command::OrderNumbered).setChecked(true);
    action(Command::MatrixShared).setChecked(true);
    action(Command::ShowPages).setChecked(true);
}

void MatrixCommands::tick()
{
    const MatrixView &matrix = window().matrix();
    action(Command::OrderNumbered).setChecked(matrix.order() == MatrixView::Order::AsNumbered);
    action(Command::OrderSpeaker).setChecked(matrix.order() == MatrixView::Order::BySpeaker);
    action(Command::OrderShared).setChecked(matrix.order() == MatrixView::Order::MostShared);
    action(Command::MatrixShared).setChecked(matrix.shows() == MatrixView::Shows::Shared);
    action(Command::MatrixOneOutlet).setChecked(matrix.shows() == MatrixView::Shows::InOneOutlet);
}

}
