#include "ui/shell/housestyle.h"

#include <QHeaderView>

namespace mailroom {

int HouseStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0
                                                       : QProxyStyle::styleHint(hint, option, widget, answer);
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *const header = qobject_cast<QHeaderView *>(widget))
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace mailroom
