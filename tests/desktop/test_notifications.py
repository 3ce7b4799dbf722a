"""Proves the messages of the desktop against a server that the test plays."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from stretchcoach.desktop.notifications import SERVICE, DBusNotifier
from stretchcoach.ports.desktop import Notice, NoticeAction
from tests.desktop.fakes_bus import FakeBus

IMAGE = Path("/usr/share/pictures/coach 1.png")
ACTIONS = (NoticeAction("start", "Start"), NoticeAction("snooze", "In 15 min"))
NOTICE = Notice("Time to repeat?", "Legs & hips <3. Your window is open until 15:10.", ACTIONS)
ALL = ["actions", "body", "body-markup"]


@dataclass
class Desk:
    """A notifier, the server beside it and what the program was told."""

    bus: FakeBus = field(default_factory=FakeBus)
    entry: str | None = None
    told: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.notifier = DBusNotifier(self.bus, lambda: self.entry, IMAGE, self.tokens.append)

    def show(self, notice: Notice = NOTICE) -> None:
        self.notifier.show(notice, self.told.append, lambda: self.told.append("failed"))

    def able(self, *capabilities: str) -> tuple[object, ...]:
        """Let the server name what it can, and return what it is sent then."""
        self.bus.next("GetCapabilities").answer(list(capabilities))
        return self.bus.made[-1].call.body if self.bus.made else ()

    def shown(self, number: int = 7) -> None:
        """Let the server show it."""
        self.show()
        self.able(*ALL)
        self.bus.next("Notify").answer(number)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_notice_never_expires_and_is_not_urgent(desk: Desk) -> None:
    desk.show()
    sent = desk.able(*ALL)
    name, replaced, icon, title, body, actions, hints, expires = sent
    assert (name, replaced, title, expires) == ("StretchCoach", 0, "Time to repeat?", 0)
    assert body == "Legs &amp; hips &lt;3. Your window is open until 15:10."
    assert actions == ["start", "Start", "snooze", "In 15 min"]
    assert icon == "file:///usr/share/pictures/coach%201.png"
    assert isinstance(hints, dict)
    assert hints["urgency"] == ("y", 1)
    assert hints["x-dunst-stack-tag"] == ("s", "StretchCoach")  # whoever left one before, it replaces that
    assert hints["image-path"] == ("s", str(IMAGE))
    assert "desktop-entry" not in hints


def test_the_desktop_entry_is_named_only_where_it_is_installed(desk: Desk) -> None:
    desk.entry = "org.example.Coach"
    desk.show()
    sent = desk.able(*ALL)
    assert sent[2] == IMAGE.as_uri()  # not all servers look where a user's icons are
    assert isinstance(sent[6], dict)
    assert sent[6]["desktop-entry"] == ("s", "org.example.Coach")
    assert "image-path" not in sent[6]


def test_text_is_escaped_only_for_a_server_that_reads_markup(desk: Desk) -> None:
    desk.show()
    assert desk.able("actions", "body")[4] == NOTICE.body


def test_a_server_without_buttons_leaves_it_to_the_window(desk: Desk) -> None:
    desk.show()
    desk.able("body")
    assert desk.told == ["failed"]
    assert "Notify" not in desk.bus.methods()


def test_a_notice_without_buttons_needs_none(desk: Desk) -> None:
    desk.show(Notice("Saved", "All of it"))
    assert desk.able("body")[5] == []
    assert desk.told == []


def test_where_there_is_no_server_the_window_is_told_at_once(desk: Desk) -> None:
    desk.show()
    desk.bus.next("GetCapabilities").fail()
    assert desk.told == ["failed"]
    desk.bus.pass_time(2000)
    assert desk.told == ["failed"]


def test_a_server_that_hangs_is_given_up_within_a_second_and_its_late_message_taken_away(desk: Desk) -> None:
    desk.show()
    desk.able(*ALL)
    desk.bus.pass_time(899)
    assert desk.told == []
    desk.bus.pass_time(1)
    assert desk.told == ["failed"]
    desk.bus.next("Notify").answer(3)
    assert desk.bus.next("CloseNotification").call.body == (3,)


def test_a_message_that_came_is_not_given_up(desk: Desk) -> None:
    desk.shown()
    desk.bus.pass_time(5000)
    assert desk.told == []


def test_a_press_is_told_once_and_the_message_taken_away(desk: Desk) -> None:
    desk.shown()
    desk.bus.signal("ActivationToken", 7, "to-the-front")
    desk.bus.signal("ActionInvoked", 7, "snooze")
    desk.bus.signal("NotificationClosed", 7, 2)
    desk.bus.signal("ActionInvoked", 7, "snooze")
    assert desk.told == ["snooze"]
    assert desk.tokens == ["to-the-front"]
    assert desk.bus.next("CloseNotification").call.body == (7,)


def test_another_programs_message_is_none_of_ours(desk: Desk) -> None:
    desk.shown()
    for signal, what in (("ActivationToken", "x"), ("ActionInvoked", "start"), ("NotificationClosed", 1)):
        desk.bus.signal(signal, 8, what)
    assert desk.told == []
    assert desk.tokens == []


def test_the_next_notice_replaces_the_one_on_the_screen(desk: Desk) -> None:
    desk.shown()
    desk.show()
    assert desk.able(*ALL)[1] == 7
    desk.bus.next("Notify").answer(7)
    assert "CloseNotification" not in desk.bus.methods()


def test_two_wishes_before_the_server_answers_leave_one_message(desk: Desk) -> None:
    desk.show()
    desk.able(*ALL)
    desk.show()
    desk.bus.next("Notify").answer(1)
    assert desk.bus.next("CloseNotification").call.body == (1,)
    desk.able(*ALL)
    desk.bus.next("Notify").answer(2)
    assert "CloseNotification" not in desk.bus.methods()


def test_what_was_withdrawn_before_it_came_is_taken_away(desk: Desk) -> None:
    desk.show()
    desk.able(*ALL)
    desk.notifier.withdraw()
    desk.bus.next("Notify").answer(4)
    assert desk.bus.next("CloseNotification").call.body == (4,)
    desk.bus.pass_time(2000)
    assert desk.told == []


def test_what_was_withdrawn_before_the_server_said_what_it_can_is_not_sent(desk: Desk) -> None:
    desk.show()
    desk.notifier.withdraw()
    desk.able(*ALL)
    assert desk.bus.methods() == []


def test_what_the_user_put_away_stays_away(desk: Desk) -> None:
    desk.shown()
    desk.bus.signal("NotificationClosed", 7, 2)
    desk.bus.pass_time(5000)
    assert desk.told == []
    desk.notifier.withdraw()
    assert "CloseNotification" not in desk.bus.methods()


def test_what_a_server_lets_expire_goes_to_the_window(desk: Desk) -> None:
    desk.shown()
    desk.bus.signal("NotificationClosed", 7, 1)
    assert desk.told == ["failed"]


def test_a_server_that_is_restarted_shows_it_again(desk: Desk) -> None:
    desk.shown()
    desk.bus.signal("NameOwnerChanged", SERVICE, ":1.5", "")
    desk.bus.signal("NameOwnerChanged", SERVICE, "", ":1.9")
    desk.bus.pass_time(300)
    assert desk.able(*ALL)[1] == 0
    desk.bus.next("Notify").answer(1)
    desk.bus.pass_time(2000)
    desk.bus.signal("ActionInvoked", 1, "start")
    assert desk.told == ["start"]


def test_a_server_that_dies_leaves_it_to_the_window(desk: Desk) -> None:
    desk.shown()
    desk.bus.signal("NameOwnerChanged", SERVICE, ":1.5", "")
    desk.bus.pass_time(300)
    desk.bus.next("GetCapabilities").fail()
    assert desk.told == ["failed"]


def test_answered_before_the_server_died_it_is_not_shown_again(desk: Desk) -> None:
    desk.shown()
    desk.bus.signal("NameOwnerChanged", SERVICE, ":1.5", "")
    desk.notifier.withdraw()
    desk.bus.pass_time(300)
    assert desk.bus.methods() == []


def test_the_bus_is_listened_to_once(desk: Desk) -> None:
    desk.show()
    desk.show()
    assert len(desk.bus.listening) == 4


def ignore(_: str) -> None:
    """Whatever is told is of no matter here."""


def test_a_message_whose_program_was_killed_is_taken_away_by_the_next(tmp_path: Path) -> None:
    killed = FakeBus()
    DBusNotifier(killed, lambda: None, IMAGE, ignore, tmp_path / "message").show(NOTICE, ignore, lambda: None)
    killed.next("GetCapabilities").answer(["actions"])
    killed.next("Notify").answer(7)
    killed.next("GetNameOwner").answer(":1.42")
    bus = FakeBus()
    again = DBusNotifier(bus, lambda: None, IMAGE, ignore, tmp_path / "message")
    again.tidy()
    bus.next("GetNameOwner").answer(":1.42")
    assert bus.next("CloseNotification").call.body == (7,)
    again.show(NOTICE, ignore, lambda: None)
    assert bus.methods() == ["GetCapabilities"]


def test_the_message_of_another_server_is_nobodys_to_take_away(tmp_path: Path) -> None:
    (tmp_path / "message").write_text(":1.42 7", encoding="ascii")
    bus = FakeBus()
    DBusNotifier(bus, lambda: None, IMAGE, ignore, tmp_path / "message").tidy()
    bus.next("GetNameOwner").answer(":1.50")
    assert bus.methods() == []


def test_what_was_answered_is_not_remembered(tmp_path: Path) -> None:
    bus = FakeBus()
    notifier = DBusNotifier(bus, lambda: None, IMAGE, ignore, tmp_path / "message")
    notifier.show(NOTICE, ignore, lambda: None)
    bus.next("GetCapabilities").answer(["actions"])
    bus.next("Notify").answer(7)
    bus.next("GetNameOwner").answer(":1.42")
    assert (tmp_path / "message").exists()
    bus.signal("ActionInvoked", 7, "start")
    assert not (tmp_path / "message").exists()
