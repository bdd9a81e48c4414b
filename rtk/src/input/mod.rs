//! The inputs of `create`, `update`, `filter` and actions.

pub(crate) mod body;
pub(crate) mod content;
pub(crate) mod copied;
pub(crate) mod form;
pub(crate) mod joined;
pub(crate) mod multipart;
pub(crate) mod params;
pub(crate) mod plain;
pub(crate) mod query;
pub(crate) mod values;
mod writable;

use serde::Serialize;

use body::JsonBody;
use params::Params;
pub use writable::Writable;

/// The argument of `create`, `update` and `replace`: a generated `NewT` or `TChanges`.
///
/// Each implements [`Serialize`], so that it can be part of the body of an action.
///
/// ```
/// use rtk::realtime_kit::NewMeeting;
///
/// let all = vec![NewMeeting::new().title("Stand-up"), NewMeeting::new().title("Retro")];
/// assert_eq!(serde_json::to_string(&all)?, r#"[{"title":"Stand-up"},{"title":"Retro"}]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub trait Input: Serialize + Send + 'static {
    #[doc(hidden)]
    fn into_body(self) -> JsonBody;
}

/// The argument of `filter`: a generated `TFilter`, or `()` for a resource without filters.
pub trait Filter: Send + 'static {
    #[doc(hidden)]
    fn into_params(self) -> Params;
}

impl Filter for () {
    fn into_params(self) -> Params {
        Params::default()
    }
}
