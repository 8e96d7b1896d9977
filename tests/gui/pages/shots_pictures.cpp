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
    const auto timeline = [&](const DeploymentId& release) {
        window.go({u"timeline"_s, SampleDeck::harbor, u"production/"_s + release});
        settle(); // the picture is decoded meanwhile
    };
    const DeploymentId before(u"1f6b3aa0000"_s);
    givePictures(sample, before, QColor(60, 140, 100));
    timeline(SampleDeck::current);
    to.shoot(window, u"timeline-live"_s);
    timeline(before);
    to.shoot(window, u"timeline"_s);
    const QSize wide = window.size();
    window.resize(960, 600);
    to.shoot(window, u"timeline-small"_s);
    sample.edit(before, [](store::Deployment& one) { one.artifact.clear(); });
    window.resize(wide);
    timeline(before);
    to.shoot(window, u"timeline-pruned"_s);
    window.resize(960, 600);
    window.go({u"deployments"_s, SampleDeck::harbor, {}});
    to.shoot(window, u"deployments-pictures-small"_s);
    window.resize(wide);
}

} // namespace shipdeck::test
