// SPDX-License-Identifier: MIT
#pragma once
#include "sample_deck.h"
#include "store/pushes.h"

namespace shipdeck::test {

inline const QString previewOfTwelve = QStringLiteral("c41aa9e0000");

//! The sample's first project comes from GitHub now, its pushes deploy, and somebody is signed in for it.
void linkSample(SampleDeck& sample);
//! What the agent would have noted by now: a watch, a last push, one open preview, and reports of which one
//! could not be sent.
void fillLinked(SampleDeck& sample);
//! How the watch goes, with these facts beside those of fillLinked().
void watchSample(SampleDeck& sample, store::Watch::State state, const QJsonObject& facts,
                 const std::optional<Error>& error = {});
void reportSample(SampleDeck& sample, const QString& deployment, const QJsonObject& sent, const Error* error = nullptr,
                  bool isOpen = false, const QDateTime& dueAt = {});

} // namespace shipdeck::test
