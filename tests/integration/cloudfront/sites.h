// SPDX-License-Identifier: MIT
#pragma once
#include <QHash>
#include <QJsonObject>
#include <QStringList>

//! Sites that Vite and Astro themselves build, with what npm's registry has.
namespace shipdeck::test {

//! A page, a script with a chunk that is loaded later, a style sheet and an image; the heading is on the page and in the
//! script.
QJsonObject viteSource(const QString& heading);
//! Two pages with a style sheet, and one for what is missing.
QHash<QString, QByteArray> astroSource();
//! Plain pages with the same headings: nothing is installed or built.
QHash<QString, QByteArray> astroPages();

//! What a page names of scripts and style sheets, from "assets/" or "_astro/" on.
QStringList loadedBy(const QByteArray& page);
//! What visitors of the Vite site load, at once and later: "assets/index-….js" and three more.
QStringList filesAt(const QString& address);

//! What programs need to reach the registry that whoever runs the tests has chosen.
QHash<QString, QString> wayToRegistry();
//! Why it can't be reached; empty: it can.
QByteArray registryTrouble();

} // namespace shipdeck::test
