// SPDX-License-Identifier: MIT
#include "pages/picture_loader.h"

#include "widgets/picture_file.h"

#include <QtConcurrentRun>

namespace shipdeck::ui {
namespace {

constexpr int mostKept = 32; // of 1 MB each

} // namespace

PictureLoader::PictureLoader(QObject* parent) : QObject(parent), m_known(mostKept)
{
    connect(&m_worker, &QFutureWatcher<QImage>::finished, this, &PictureLoader::keep);
}

PictureLoader::~PictureLoader()
{
    m_worker.waitForFinished();
}

std::optional<QImage> PictureLoader::of(const QString& path) const
{
    const QImage* const known = m_known.object(path);
    return known ? std::optional(*known) : std::nullopt;
}

void PictureLoader::want(const QStringList& paths)
{
    m_wanted = paths;
    if (m_path.isEmpty())
        next();
}

void PictureLoader::next()
{
    m_path.clear();
    while (m_path.isEmpty() && !m_wanted.isEmpty())
        if (const QString path = m_wanted.takeFirst(); !m_known.contains(path))
            m_path = path;
    if (!m_path.isEmpty())
        m_worker.setFuture(QtConcurrent::run(readPicture, m_path));
}

void PictureLoader::keep()
{
    m_known.insert(m_path, new QImage(m_worker.result()));
    Q_EMIT loaded(m_path);
    next();
}

} // namespace shipdeck::ui
