// SPDX-License-Identifier: MIT
#pragma once
#include "theme/icons.h"
#include "theme/theme.h"

#include <QPainter>

namespace shipdeck::ui {

//! A filled and outlined rounded box whose 1 px line falls on whole device pixels. Invalid colours draw nothing.
void paintBox(QPainter& painter, const QRectF& rect, qreal radius, QColor fill, QColor line = {}, qreal width = 1);
//! A frame that waits for something to be dropped into it.
void paintDashedFrame(QPainter& painter, const QRect& rect, int radius, QColor line);
//! The 2 px ring around `control`; offset outside by default, 0 draws it inset (list rows, text fields).
void paintFocusRing(QPainter& painter, const QRectF& control, qreal radius, int offset = 2);
//! The shadow of elevation 2 or 3 around `box`, from a cached nine-patch.
void paintShadow(QPainter& painter, const QRect& box, int elevation);
//! How far paintShadow() reaches beyond the box.
int shadowMargin(int elevation);
//! One line, vertically centred, elided at the end; returns the width used. Elided text is cached.
int paintText(QPainter& painter, const QRect& box, const QString& text, FontRole role, QColor colour,
              Qt::Alignment alignment = Qt::AlignLeft);
//! As wide as paintText() would draw it.
int textWidth(const QString& text, FontRole role);
//! As a label shows it: without the & before the key of "&Open", or without the " (&O)" that Korean has instead.
QString withoutMnemonic(QString text);
QString menuText(QString name); //!< a name from outside, for a line of a menu: its & is no key
//! A round letter picture of a person, the same colour for the same name everywhere.
void paintAvatar(QPainter& painter, const QRectF& box, const QString& name);
//! A thin progress line; `fraction` 0–1, negative: nothing known, only the track.
void paintProgress(QPainter& painter, const QRectF& track, qreal fraction, QColor colour);
//! A pill with the icon and the word of a status; returns its width.
int paintStatusPill(QPainter& painter, QPoint topLeft, Status status, const QString& text);
int statusPillWidth(Status status, const QString& text);
QColor mix(QColor from, QColor to, qreal amount); //!< amount 0: from, 1: to

} // namespace shipdeck::ui
