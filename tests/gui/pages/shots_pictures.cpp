// SPDX-License-Identifier: MIT
#include "shots_pictures.h"

#include "sample_pictures.h"

using namespace Qt::StringLiterals;

namespace shipdeck::test {

void shootPictures(SampleDeck& sample, ui::DeckWindow& window, const Shooter& to)
{
    givePictures(sample, SampleDeck::current, QColor(52, 98, 190));
    givePictures(sample, SampleDeck::staged, QColor(196, 92, 60));
    givePictures(sample, SampleDeck::earlier, QColor(60, 140, 100));
    for (const char* page : {"projects", "overview", "deployments"}) {
        window.go({QString::fromLatin1(page), SampleDeck::harbor, {}});
        to.shoot(window, QString::fromLatin1(page) + u"-pictures"_s);
    }
    const QSize wide = window.size();
    window.resize(960, 600);
    to.shoot(window, u"deployments-pictures-small"_s);
    window.resize(wide);
}

} // namespace shipdeck::test
