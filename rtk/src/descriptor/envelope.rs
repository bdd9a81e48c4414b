//! Where a response holds its payload.

/// Where an API's answers hold what was asked for. Both of Cloudflare's forms of error are read whatever the envelope:
/// the gateway in front of a product answers in its own.
///
/// ```
/// const QUEUE: rtk::Envelope = rtk::Envelope { payload: "body", paging: "meta" };
/// assert_eq!(rtk::Envelope::V4.payload, "result");
/// assert_eq!(rtk::Envelope::NONE.payload, "");
/// # let _ = QUEUE;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Envelope {
    /// The key of the payload. Empty: the body is the payload, without the keys `success`, `errors` and `messages` and that of paging if there
    /// is one.
    pub payload: &'static str,
    /// The key of what tells how a list goes on; beside the payload or inside it. Empty: the keys beside the payload tell it.
    pub paging: &'static str,
}

impl Envelope {
    /// Cloudflare's usual one: `{success, errors, messages, result, result_info}`.
    pub const V4: Self = Self { payload: "result", paging: "result_info" };

    /// No envelope: the body is the payload.
    pub const NONE: Self = Self { payload: "", paging: "" };

    /// The payload's keys beside [`V4`](Self::V4)'s own: `{success, errors, messages, result_info, enabled, …}`.
    pub const FLAT: Self = Self { payload: "", paging: "result_info" };

    /// `RealtimeKit`'s: `{success, data, paging}`.
    pub const REALTIME_KIT: Self = Self { payload: "data", paging: "paging" };
}
