//! JSON text or bytes, said to be JSON.

use serde::{Deserialize, Serialize};

/// A value that is sent and read as JSON, where its type alone would be taken for text or bytes.
///
/// The body of an action cannot be declared as `String` or `Vec<u8>`, which would be sent in quotes, or as a list of numbers. Declare
/// [`Body`](crate::Body) to send text or bytes as they are, and `Json<String>` where the API expects a JSON string.
///
/// ```
/// # use rtk::{Id, Json, Resource};
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/notes", put(rename = "title", body = Json<String>))]
/// pub struct Note {
///     pub id: Id<Self>,
/// }
///
/// # async fn example(note: rtk::Record<Note>) -> Result<(), rtk::Error> {
/// note.rename(Json("Shopping".to_owned())).await?; // "Shopping", with the quotes
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Json<T>(pub T);
