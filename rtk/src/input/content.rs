//! What the body of an action can be: JSON, bytes as they are, or a form of several parts.

use http::HeaderValue;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::{Error, ErrorKind};
use crate::input::multipart::Multipart;
use crate::transport::Body;

const JSON: &str = "application/json";

/// A body, and what kind it is.
pub struct Content {
    pub(crate) content_type: HeaderValue,
    pub(crate) body: Body,
}

impl Content {
    pub(crate) fn json(json: Vec<u8>) -> Self {
        Self { content_type: HeaderValue::from_static(JSON), body: Body::from(json) }
    }

    /// Returns the JSON object with one key set, or an object with only this key if there is no body.
    pub(crate) fn with_key(content: Option<&Self>, key: &str, value: Value) -> Result<Self, Error> {
        let unfit =
            || Error::new(ErrorKind::InvalidRequest, format!("`{key}` cannot be set: the body is not a JSON object"));
        let mut members = match content {
            Some(content) => {
                let bytes = content.body.as_bytes().filter(|_| content.content_type == JSON).ok_or_else(unfit)?;
                serde_json::from_slice::<Map<String, Value>>(bytes).map_err(|_| unfit())?
            }
            None => Map::new(),
        };
        members.insert(key.to_owned(), value);
        json(&members)
    }

    /// Returns a copy, unless the body is a stream, which can be sent only once.
    pub(crate) fn duplicate(&self) -> Option<Self> {
        let body = Body::from(self.body.as_bytes()?.clone());
        Some(Self { content_type: self.content_type.clone(), body })
    }
}

/// A type that can stand in `body = …` of an action: whatever is `Serialize`, [`Body`] or [`Multipart`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a body",
    label = "neither `Serialize` nor `rtk::Body` nor `rtk::Multipart`",
    note = "derive `serde::Serialize` or `rtk::Nested` for it; for bytes as they are, say `body = rtk::Body`"
)]
pub trait Sendable {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> Sendable for T {}
#[diagnostic::do_not_recommend]
impl Sendable for Body {}
#[diagnostic::do_not_recommend]
impl Sendable for Multipart {}

/// What a body of type `T` can be given as: a `T` or a `&T`, which become JSON; for [`Body`], whatever becomes bytes.
///
/// ```
/// use rtk::{Body, Id, Multipart, Resource, Response};
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(
///     path = "/accounts/{account_id}/files",
///     read_only,
///     put(fill = "content", body = Body),
///     get(content = "content", returns = Response),
///     post(upload = "", on = collection, body = Multipart, returns = File),
/// )]
/// pub struct File {
///     pub id: Id<Self>,
/// }
///
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// let form = Multipart::new().json("metadata", &["a", "b"]).file("file", "notes.txt", "text/plain", "hello");
/// let file = File::upload(&account, form).await?;
/// file.fill("hello again").header("content-type", "text/plain").await?;
/// assert_eq!(file.content().await?.bytes(), "hello again");
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a body of type `{T}`",
    label = "expected `{T}` or `&{T}`",
    note = "an `rtk::Body` can be given as text or bytes"
)]
pub trait IntoBody<T: ?Sized> {
    /// What is sent.
    #[doc(hidden)]
    fn into_content(self) -> Result<Content, Error>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> IntoBody<T> for &T {
    fn into_content(self) -> Result<Content, Error> {
        json(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> IntoBody<T> for T {
    fn into_content(self) -> Result<Content, Error> {
        json(&self)
    }
}

fn json<T: Serialize + ?Sized>(value: &T) -> Result<Content, Error> {
    let json = serde_json::to_vec(value).map_err(Error::unserializable_body)?;
    Ok(Content::json(json))
}

#[diagnostic::do_not_recommend]
impl<B: Into<Body>> IntoBody<Body> for B {
    fn into_content(self) -> Result<Content, Error> {
        Ok(Content { content_type: HeaderValue::from_static("application/octet-stream"), body: self.into() })
    }
}

#[diagnostic::do_not_recommend]
impl IntoBody<Multipart> for Multipart {
    fn into_content(self) -> Result<Content, Error> {
        let (content_type, body) = self.into_parts()?;
        Ok(Content { content_type, body })
    }
}
