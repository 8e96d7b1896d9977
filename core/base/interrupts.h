// SPDX-License-Identifier: MIT
#pragma once
#include <QObject>

namespace shipdeck {

//! SIGINT and SIGTERM of this process as signals of the event loop, for as long as it lives.
class Interrupts : public QObject {
    Q_OBJECT
public:
    explicit Interrupts(QObject* parent = nullptr);
    ~Interrupts() override;

Q_SIGNALS:
    void first();
    void second(); //!< and every further one

private:
    int m_count = 0;
};

} // namespace shipdeck
