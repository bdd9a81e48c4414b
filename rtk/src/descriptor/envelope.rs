//! The JSON around the payload of a response.

/// The keys of a response body that hold the payload and the pagination data.
///
/// A body that says `success: false`, or has `errors` or an `error` and does not say `success: true`, is an error of the kind
/// [`Unsuccessful`](crate::ErrorKind::Unsuccessful), whatever its status and the operation. Without an envelope, these keys can also be
/// attributes: such a body is an error only if its errors are objects with a `message` or a `code`, the resource does not declare the keys, and
/// the body says that it has no success or holds no other data.
///
/// Defaults to the envelope of the scope, and without a scope to that of the API. Where errors are in a response is not a part of the envelope, because
/// a gateway in front of a product can have a format of its own: see [`ErrorFormat`](crate::ErrorFormat).
///
/// ```
/// const QUEUE: rtk::Envelope = rtk::Envelope { payload: "body", paging: "meta" };
/// assert_eq!(rtk::Envelope::V4.payload, "result");
/// assert_eq!(rtk::Envelope::NONE.payload, "");
/// # let _ = QUEUE;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Envelope {
    /// Key of the payload, such as `result`.
    ///
    /// If this key and `paging` are empty, the payload is the whole body ([`NONE`](Self::NONE)). If only this key is empty, the payload
    /// is the body without the keys `success`, `errors`, `messages` and that of `paging` ([`FLAT`](Self::FLAT)).
    pub payload: &'static str,
    /// Key of the pagination data (total, page number, cursor), such as `result_info`, or its dotted path, such as `meta.page`. It can be beside
    /// the payload or beside the list inside the payload.
    ///
    /// If this key is empty, the keys beside the payload or the list are the pagination data. If it is the key of the payload, the keys beside the list
    /// inside the payload are.
    pub paging: &'static str,
}

impl Envelope {
    /// The envelope of most of Cloudflare's API: `{success, errors, messages, result, result_info}`.
    pub const V4: Self = Self { payload: "result", paging: "result_info" };

    /// No envelope: the whole body is the payload.
    pub const NONE: Self = Self { payload: "", paging: "" };

    /// The keys of the payload are beside those of [`V4`](Self::V4): `{success, errors, messages, result_info, enabled, …}`.
    pub const FLAT: Self = Self { payload: "", paging: "result_info" };

    /// The envelope of RealtimeKit: `{success, data, paging}`.
    pub const REALTIME_KIT: Self = Self { payload: "data", paging: "paging" };

    /// Whether the pagination data is what is beside a list inside the payload.
    pub(crate) fn is_paging_beside_list(&self) -> bool {
        self.paging.is_empty() || self.paging == self.payload
    }
}
