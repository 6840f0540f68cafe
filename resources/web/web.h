// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Synoptic {

// The style of an exported page, and its script; UTF-8, to be set between <style> and </style>, <script> and
// </script>.
QByteArray webStyle();
QByteArray webScript();

}
