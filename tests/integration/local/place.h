// SPDX-License-Identifier: MIT
#pragma once
#include "targets/local/place/local_target.h"

#include <QTemporaryDir>

namespace shipdeck::test {

//! A SHIPDECK_HOME of its own; everything that runs there is stopped at its end.
class Place {
public:
    Place();
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    Paths paths() const;
    local::Layout layout() const { return local::Layout(paths()); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    //! A tree of files: path → contents. Each tree has a modification time of its own, as artifacts do.
    QString tree(const QString& name, const QMap<QString, QByteArray>& files);
    //! As after the death of the agent: what it knew is gone, what it started lives on.
    void forgetEverything();

    local::LocalTarget& target() { return *m_target; }
    //! Places a static release of the site `s` and makes it Current.
    void serve(const QString& id, const QMap<QString, QByteArray>& files, const QString& fallback = {});
    local::ProbeAnswer get(const QString& path, const QString& release = {});

private:
    QTemporaryDir m_folder;
    qint64 m_time = 1'700'000'000;
    std::unique_ptr<local::LocalTarget> m_target;
};

} // namespace shipdeck::test
