// SPDX-License-Identifier: MIT
#include "base/folder_claim.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace shipdeck;
using namespace Qt::StringLiterals;

class FolderClaimTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isHeldAsLongAsItLives()
    {
        QTemporaryDir folder;
        QVERIFY(!FolderClaim::isHeld(folder.path()));
        {
            const FolderClaim claim(folder.path());
            QVERIFY(FolderClaim::isHeld(folder.path()));
            QVERIFY(FolderClaim::isHeld(folder.path())); // asking takes nothing away
        }
        QVERIFY(!FolderClaim::isHeld(folder.path()));
        QVERIFY(!FolderClaim::isHeld(folder.filePath(u"nowhere"_s)));
    }

    void endsWithItsProcess()
    {
        QTemporaryDir folder;
        QProcess holder;
        holder.start(u"flock"_s, {u"--exclusive"_s, folder.path(), u"sh"_s, u"-c"_s, u"echo held; exec cat"_s});
        QVERIFY(holder.waitForReadyRead(test::deadlineMs));
        QVERIFY(FolderClaim::isHeld(folder.path()));
        holder.closeWriteChannel(); // cat ends
        QVERIFY(holder.waitForFinished(test::deadlineMs));
        QVERIFY(!FolderClaim::isHeld(folder.path()));
    }
};

SHIPDECK_TEST(FolderClaimTest)
#include "folder_claim_test.moc"
