// SPDX-License-Identifier: MIT
#include "support/network.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>

namespace shipdeck::test {

QNetworkAccessManager* newNetworkOfProcess()
{
    static QList<QNetworkAccessManager*> all;
    if (all.isEmpty())
        qAddPostRoutine([] { qDeleteAll(std::exchange(all, {})); });
    return all.emplaceBack(new QNetworkAccessManager);
}

} // namespace shipdeck::test
