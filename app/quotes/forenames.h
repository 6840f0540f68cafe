// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

// The consonants of a forename as they sound, the same for most of its spellings: Mahmoud and Mahmud, Aleksandr and
// Alexander, Susan and Suzan. Other names have them too (Mahmoud and Mohammed), so it is only what spellings are looked
// up by.
QString forenameKey(QStringView forename);

// True where two forenames may be spellings of one: Benjamin and Binyamin, Yousef and Yusuf, José and Jose. Not
// so where the vowels tell two names apart (Hassan and Hussein), or the ending a man from a woman (Patrick and
// Patricia, Michael and Michelle).
bool isForenameOf(QStringView one, QStringView other);

}
