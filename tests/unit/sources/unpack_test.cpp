// SPDX-License-Identifier: MIT
#include "base/command.h"
#include "base/files.h"
#include "base/programs.h"
#include "build/sources/unpack.h"
#include "support/registry.h"
#include "support/wait.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace shipdeck;
using namespace Qt::StringLiterals;

namespace {

struct Entry {
    QByteArray path;
    unsigned type = AE_IFREG;
    QByteArray content; //!< or what a link points to
    unsigned mode = 0644;
};

class UnpackTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_scratch;
    QString m_archive;
    QString m_folder;

    void has(const QList<Entry>& entries)
    {
        archive* writer = archive_write_new();
        archive_write_add_filter_gzip(writer);
        archive_write_set_format_pax_restricted(writer);
        archive_write_open_filename(writer, m_archive.toUtf8().constData());
        for (const Entry& each : entries) {
            archive_entry* entry = archive_entry_new();
            archive_entry_set_pathname(entry, each.path.constData());
            archive_entry_set_perm(entry, each.mode);
            if (each.type == AE_IFREG)
                archive_entry_set_size(entry, each.content.size());
            if (each.type == AE_IFLNK)
                archive_entry_set_symlink(entry, each.content.constData());
            if (each.type)
                archive_entry_set_filetype(entry, each.type);
            else
                archive_entry_set_hardlink(entry, each.content.constData());
            archive_write_header(writer, entry);
            if (each.type == AE_IFREG)
                archive_write_data(writer, each.content.constData(), size_t(each.content.size()));
            archive_entry_free(entry);
        }
        archive_write_free(writer);
    }

    Result<build::Unpacked> unpack(build::FetchOptions options = {})
    {
        return build::unpackSource(m_archive, m_folder, options, {});
    }

private Q_SLOTS:
    void init()
    {
        m_archive = m_scratch.filePath(u"source.tar.gz"_s);
        m_folder = m_scratch.filePath(u"into"_s);
        QVERIFY(removeTree(m_folder));
    }

    void takesFilesFoldersAndLinksWithoutTheTopFolder()
    {
        has({{"top/", AE_IFDIR, {}, 0755},
             {"top/run.sh", AE_IFREG, "echo hi\n", 0755},
             {"top/\xed\x95\x9c\xea\xb8\x80/a b.txt", AE_IFREG, "x"},
             {"top/link", AE_IFLNK, "run.sh"}});
        const auto unpacked = unpack();
        QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().render()));
        QCOMPARE(*readFile(m_folder + u"/run.sh"_s), QByteArray("echo hi\n"));
        QVERIFY(QFileInfo(m_folder + u"/run.sh"_s).isExecutable());
        QCOMPARE(*readFile(m_folder + u"/한글/a b.txt"_s), QByteArray("x"));
        QCOMPARE(QFileInfo(m_folder + u"/link"_s).symLinkTarget(), m_folder + u"/run.sh"_s);
        QCOMPARE(unpacked->blobs.size(), 3);
        QCOMPARE(unpacked->bytes, 9);
    }

    //! As git makes it: the ids are compared with git's own.
    void readsTheCommitAndGivesGitsOwnIds()
    {
        const QString script =
            u"cd \"$1\" && git init -q -b main . && printf 'a\\nb' > 'f \"1' && mkdir d && ln -s ../f d/l "
            "&& git add . && git -c user.name=n -c user.email=e@x commit -qm m && "
            "git archive --prefix=top/ -o \"$2\" HEAD && git rev-parse HEAD && git ls-tree -rz HEAD"_s;
        QTemporaryDir repository;
        QProcess git;
        git.start(u"/bin/sh"_s, {u"-c"_s, script, u"sh"_s, repository.path(), m_archive});
        QVERIFY(git.waitForFinished(test::deadlineMs));
        const QByteArray output = git.readAllStandardOutput();
        const auto unpacked = unpack();
        QVERIFY2(unpacked, unpacked ? "" : qPrintable(unpacked.error().render()));
        QCOMPARE(unpacked->commit.toLatin1(), output.left(output.indexOf('\n')));
        const QList<QByteArray> lines = output.mid(output.indexOf('\n') + 1).split('\0');
        QCOMPARE(unpacked->blobs.size(), lines.size() - 1);
        for (const QByteArray& line : lines.first(lines.size() - 1))
            QCOMPARE(unpacked->blobs.value(line.mid(line.indexOf('\t') + 1)).toLatin1(),
                     line.left(line.indexOf('\t')).split(' ').last());
    }

    void refusesWhatIsNotSource_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<uint>("type");
        QTest::newRow("a path up") << QByteArray("top/../../evil") << uint(AE_IFREG);
        QTest::newRow("an absolute path") << QByteArray("/etc/evil") << uint(AE_IFREG);
        QTest::newRow("a file of git's own") << QByteArray("top/.GIT/config") << uint(AE_IFREG);
        QTest::newRow("a device") << QByteArray("top/null") << uint(AE_IFCHR);
        QTest::newRow("a pipe") << QByteArray("top/pipe") << uint(AE_IFIFO);
        QTest::newRow("a hard link") << QByteArray("top/hard") << 0u;
        QTest::newRow("a file on top level") << QByteArray("lonely") << uint(AE_IFREG);
    }

    void refusesWhatIsNotSource()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const uint, type);
        has({{"top/fine", AE_IFREG, "fine"}, {path, type, "top/fine"}});
        const auto unpacked = unpack();
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, u"archive-hostile"_s);
        QVERIFY(!unpacked.error().next.isEmpty());
        QVERIFY(!QFileInfo::exists(m_scratch.filePath(u"evil"_s)));
    }

    void writesNothingThroughALink()
    {
        QTemporaryDir elsewhere;
        has({{"top/out", AE_IFLNK, elsewhere.path().toUtf8()}, {"top/out/evil", AE_IFREG, "x"}});
        const auto unpacked = unpack();
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, u"archive-hostile"_s);
        QVERIFY(!QFileInfo::exists(elsewhere.filePath(u"evil"_s)));
    }

    void refusesTheSamePathTwice()
    {
        has({{"top/a", AE_IFREG, "1"}, {"top/a", AE_IFREG, "2"}});
        QCOMPARE(unpack().error().code, u"archive-hostile"_s);
    }

    void stopsAtABomb()
    {
        has({{"top/zeros", AE_IFREG, QByteArray(4 << 20, '\0')}}); // four megabytes in four kilobytes
        build::FetchOptions options;
        options.maxBytes = 1 << 20;
        QCOMPARE(unpack(options).error().code, u"folder-too-large"_s);
        QVERIFY(QFileInfo(m_folder + u"/zeros"_s).size() <= options.maxBytes);
    }

    void stopsAtTooManyFiles()
    {
        has({{"top/a", AE_IFREG, "a"}, {"top/b", AE_IFREG, "b"}, {"top/c", AE_IFREG, "c"}});
        build::FetchOptions options;
        options.maxFiles = 2;
        QCOMPARE(unpack(options).error().code, u"folder-too-large"_s);
    }

    void saysThatItIsCutOff()
    {
        has({{"top/a", AE_IFREG, QByteArray("some content that is not repeated").repeated(9)},
             {"top/b", AE_IFREG, "b"}});
        QFile file(m_archive);
        QVERIFY(file.resize(file.size() / 2));
        const auto unpacked = unpack();
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, u"archive-broken"_s);
        QVERIFY(unpacked.error().retry != Error::Retry::Never);
    }
};

} // namespace

SHIPDECK_TEST(UnpackTest)
#include "unpack_test.moc"
