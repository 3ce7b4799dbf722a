"""Owns the questions that a trial asks on a session's bus: names, tray icons and their menus."""

from typing import Any, Final, Self

from jeepney import DBusAddress, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

WATCHER: Final = "org.kde.StatusNotifierWatcher"
ITEM: Final = "org.kde.StatusNotifierItem"
MENU: Final = "com.canonical.dbusmenu"
PROPERTIES: Final = "org.freedesktop.DBus.Properties"
ANSWER_WITHIN_S: Final = 5.0


class Talk:
    """A connection of its own; `None` is returned where a service does not answer."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def ask(
        self, service: str, path: str, interface: str, method: str, signature: str = "", *body: object
    ) -> Any:
        """Call a method and return its first value."""
        address = DBusAddress(path, service, interface)
        message = new_method_call(address, method, signature or None, body)
        reply = self._connection.send_and_get_reply(message, timeout=ANSWER_WITHIN_S)
        if reply.header.message_type is MessageType.error:
            return None
        return reply.body[0] if reply.body else True

    def owned(self, name: str) -> bool:
        """Return whether somebody has that name."""
        bus = "org.freedesktop.DBus"
        return bool(self.ask(bus, "/org/freedesktop/DBus", bus, "NameHasOwner", "s", name))

    def tray_items(self) -> list[dict[str, Any]]:
        """Return what each icon in the tray tells of itself."""
        told = self.ask(
            WATCHER,
            "/StatusNotifierWatcher",
            PROPERTIES,
            "Get",
            "ss",
            WATCHER,
            "RegisteredStatusNotifierItems",
        )
        items = list[dict[str, Any]]()
        for name in told[1] if told is not None else ():
            service, _, path = name.partition("/")
            own = self.ask(
                service, f"/{path}" if path else "/StatusNotifierItem", PROPERTIES, "GetAll", "s", ITEM
            )
            if own is not None:
                items.append({key: value for key, (_, value) in own.items()} | {"service": service})
        return items

    def menu(self) -> dict[str, int]:
        """Return the numbers of the entries of the first icon's menu by their words, submenus included."""
        item = self.tray_items()[0]
        self.ask(item["service"], item["Menu"], MENU, "AboutToShow", "i", 0)
        address = DBusAddress(item["Menu"], item["service"], MENU)
        message = new_method_call(address, "GetLayout", "iias", (0, -1, []))
        _, root = self._connection.send_and_get_reply(message, timeout=ANSWER_WITHIN_S).body
        return _entries(root)

    def click(self, words: str) -> None:
        """Choose the entry of the menu that begins with `words`."""
        number = next(number for label, number in self.menu().items() if label.startswith(words))
        item = self.tray_items()[0]
        self.ask(item["service"], item["Menu"], MENU, "Event", "isvu", number, "clicked", ("i", 0), 0)


def _entries(node: Any) -> dict[str, int]:
    number, properties, children = node
    found = dict[str, int]()
    label = properties.get("label", ("s", ""))[1].replace("_", "")
    if label:
        found[label] = number
    for _, child in children:
        found |= _entries(child)
    return found
