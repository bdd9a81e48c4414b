//! Exceptions to what a witness expects, each with its reason. An exception that no longer applies fails.

use std::cell::RefCell;
use std::collections::BTreeSet;

/// A call or an operation, the exception, and the reason.
pub(crate) type Exception = (&'static str, &'static str, &'static str);

/// Objections of Prism: the call and a part of the violation.
pub(crate) const OBJECTIONS: &[Exception] = &[
    // PATCH documents no null for these, unlike create and PUT. Only null can unset them, so the caller decides.
    ("update_meeting null", "property title must be string", "null unsets"),
    ("update_meeting null", "property record_on_start must be boolean", "null unsets"),
    ("update_meeting null", "property live_stream_on_start must be boolean", "null unsets"),
];

/// Undeclared keys of responses: the operation and the key.
pub(crate) const UNDECLARED: &[Exception] = &[];

/// Members beside the payload of responses: the operation and the member.
pub(crate) const BESIDE: &[Exception] = &[
    ("KickPartcipants", "/action", "repeats the requested action"),
    ("MuteParticipants", "/action", "repeats the requested action"),
    ("CreatePoll", "/action", "repeats the requested action"),
    ("get-v2-livestream-session-livestream-id required", "/session", "`overview` gives it"),
    ("get-v2-livestream-session-livestream-id required", "/paging", "`overview` gives it"),
];

/// Text that Prism invents as `string` where a number or a boolean is expected: the operation, the path in the response, and
/// the replacement for the second attempt.
pub(crate) const STAND_INS: &[Exception] = &[
    ("fetch_all_livestreams", "/data/disabled", "true"),
    ("get-v2-meetings-meetingId-active-livestream", "/data/disabled", "false"),
    ("livestream-session-details", "/data/sessions/ingest_seconds", "1.5"),
    ("get-v2-livestream-session-livestream-id", "/data/livestream/disabled", "true"),
    ("get-v2-active-livestream-session-details", "/data/livestream/disabled", "false"),
    ("get-v2-active-livestream-session-details", "/data/session/ingest_seconds", "1.5"),
    ("get-v2-active-livestream-session-details", "/data/session/viewer_seconds", "7.5"),
];

/// Fields that a call with all fields does not send: the operation and the field.
pub(crate) const UNSENT: &[Exception] = &[];

/// A list of exceptions, with those that occurred.
pub(crate) struct Exceptions {
    list: &'static [Exception],
    met: RefCell<BTreeSet<usize>>,
}

impl Exceptions {
    pub(crate) fn new(list: &'static [Exception]) -> Self {
        Self { list, met: RefCell::default() }
    }

    /// Whether an exception exists for the call or operation `name` whose text is in `what`.
    pub(crate) fn excuse(&self, name: &str, what: &str) -> bool {
        let operation = name.split(' ').next();
        let fits = |(of, part, _): &Exception| (*of == name || Some(*of) == operation) && what.contains(part);
        let found = self.list.iter().position(fits);
        self.met.borrow_mut().extend(found);
        found.is_some()
    }

    pub(crate) fn all_were_met(&self) {
        let met = self.met.borrow();
        let idle: Vec<_> = self.list.iter().enumerate().filter(|(at, _)| !met.contains(at)).collect();
        assert!(idle.is_empty(), "exceptions that are none any more: {idle:?}");
    }
}
