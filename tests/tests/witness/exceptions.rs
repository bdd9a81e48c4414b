//! What is not as a witness would have it, each with its reason. A reason that no longer applies fails.

use std::cell::RefCell;
use std::collections::BTreeSet;

/// Of a call or an operation, something, and why it is so.
pub(crate) type Exception = (&'static str, &'static str, &'static str);

/// What Prism objects to: the call, a part of the violation.
pub(crate) const OBJECTIONS: &[Exception] = &[
    // PATCH documents no null for these, create and PUT do: how else would one be unset? The caller decides.
    ("update_meeting null", "property title must be string", "null unsets"),
    ("update_meeting null", "property record_on_start must be boolean", "null unsets"),
    ("update_meeting null", "property live_stream_on_start must be boolean", "null unsets"),
];

/// Keys of answers that no declaration names: the operation, the key.
pub(crate) const UNDECLARED: &[Exception] = &[];

/// Members of answers that stand beside the payload: the operation, the member.
pub(crate) const BESIDE: &[Exception] = &[
    ("KickPartcipants", "/action", "repeats what was asked for"),
    ("MuteParticipants", "/action", "repeats what was asked for"),
    ("CreatePoll", "/action", "repeats what was asked for"),
    ("get-v2-livestream-session-livestream-id required", "/session", "`overview` gives it"),
    ("get-v2-livestream-session-livestream-id required", "/paging", "`overview` gives it"),
];

/// Where the document promises text and no more, Prism writes `string`, which is no text of a number or a boolean: the
/// operation, the place in the answer, and what stands there instead when it is read a second time.
pub(crate) const STAND_INS: &[Exception] = &[
    ("fetch_all_livestreams", "/data/disabled", "true"),
    ("get-v2-meetings-meetingId-active-livestream", "/data/disabled", "false"),
    ("livestream-session-details", "/data/sessions/ingest_seconds", "1.5"),
    ("get-v2-livestream-session-livestream-id", "/data/livestream/disabled", "true"),
    ("get-v2-active-livestream-session-details", "/data/livestream/disabled", "false"),
    ("get-v2-active-livestream-session-details", "/data/session/ingest_seconds", "1.5"),
    ("get-v2-active-livestream-session-details", "/data/session/viewer_seconds", "7.5"),
];

/// What a call with all fields does not send: the operation, the place.
pub(crate) const UNSENT: &[Exception] = &[];

/// A list of exceptions, and which of them were met.
pub(crate) struct Exceptions {
    list: &'static [Exception],
    met: RefCell<BTreeSet<usize>>,
}

impl Exceptions {
    pub(crate) fn new(list: &'static [Exception]) -> Self {
        Self { list, met: RefCell::default() }
    }

    /// Whether there is a reason that `name` of a call or an operation is so: `what` holds the text of the exception.
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
