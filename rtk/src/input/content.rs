//! The body of an action or of a raw request: JSON, a form, raw bytes or a multipart form.

use http::HeaderValue;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::codec::request;
use crate::error::{Error, ErrorKind};
use crate::input::form::Form;
use crate::input::multipart::Multipart;
use crate::transport::Body;

/// The media type of JSON, unless the API declares one.
pub(crate) const JSON: &str = "application/json";

/// A body and its media type.
pub struct Content {
    pub(crate) content_type: HeaderValue,
    pub(crate) body: Body,
}

impl Content {
    pub(crate) fn json(json: Vec<u8>) -> Self {
        Self { content_type: HeaderValue::from_static(JSON), body: Body::from(json) }
    }

    /// Returns the JSON object with one key set, in the object at a dotted path. Without a body, returns an object with only this key.
    pub(crate) fn with_key(content: Option<&Self>, path: &str, key: &str, value: Value) -> Result<Self, Error> {
        let not_an_object =
            || Error::new(ErrorKind::InvalidRequest, format!("`{key}` cannot be set: the body is not a JSON object"));
        let mut members = match content {
            Some(content) => {
                let bytes = content.as_json().ok_or_else(not_an_object)?;
                serde_json::from_slice::<Map<String, Value>>(bytes).map_err(|_| not_an_object())?
            }
            None => Map::new(),
        };
        let mut object = &mut members;
        for step in path.split('.').filter(|step| !step.is_empty()) {
            object = match object.entry(step).or_insert_with(|| Map::new().into()) {
                Value::Object(inner) => inner,
                _ => return Err(not_an_object()),
            };
        }
        object.insert(key.to_owned(), value);
        json(&members)
    }

    /// Returns the body if it is JSON.
    pub(crate) fn as_json(&self) -> Option<&[u8]> {
        self.body.as_bytes().filter(|_| self.content_type == JSON).map(|bytes| &bytes[..])
    }

    /// Returns a copy, unless the body is a stream, which can be sent only once.
    pub(crate) fn duplicate(&self) -> Option<Self> {
        Some(Self { content_type: self.content_type.clone(), body: self.body.duplicate()? })
    }
}

/// A type that `body = …` of an action accepts: everything that implements `Serialize`, [`Form`], [`Body`] and [`Multipart`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a body",
    label = "neither `Serialize` nor `rtk::Form`, `rtk::Body` or `rtk::Multipart`",
    note = "derive `serde::Serialize` or `rtk::Nested` for it; for raw bytes, declare `body = rtk::Body`"
)]
pub trait Sendable {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> Sendable for T {}
#[diagnostic::do_not_recommend]
impl<T: Serialize> Sendable for Form<T> {}
#[diagnostic::do_not_recommend]
impl Sendable for Body {}
#[diagnostic::do_not_recommend]
impl Sendable for Multipart {}

/// An argument that converts to a body of type `T`: a `T` or a `&T`, which is serialized as JSON, or as a form if it is a
/// [`Form`]. A [`Body`] can be given as a string or as
/// bytes. Its media type defaults to `application/octet-stream`.
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
    note = "`rtk::Body` accepts strings and bytes"
)]
pub trait IntoBody<T: ?Sized> {
    /// Converts the argument to the body to send.
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

pub(crate) fn json<T: Serialize + ?Sized>(value: &T) -> Result<Content, Error> {
    let json = request::to_vec(value).map_err(Error::unserializable_body)?;
    Ok(Content::json(json))
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> IntoBody<Form<T>> for Form<T> {
    fn into_content(self) -> Result<Content, Error> {
        self.to_content()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> IntoBody<Form<T>> for &Form<T> {
    fn into_content(self) -> Result<Content, Error> {
        self.to_content()
    }
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

/// The body of a raw request: a reference to a value, which is serialized as JSON, or a [`Form`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the body of a raw request",
    label = "neither a reference to a `Serialize` value nor a `rtk::Form`",
    note = "write `.body(&value)` to send it as JSON, `.body(rtk::Form(value))` to send it as a form"
)]
pub trait RawBody {
    /// Converts the argument to the body to send.
    #[doc(hidden)]
    fn into_content(self) -> Result<Content, Error>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> RawBody for &T {
    fn into_content(self) -> Result<Content, Error> {
        json(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> RawBody for Form<T> {
    fn into_content(self) -> Result<Content, Error> {
        self.to_content()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize> RawBody for &Form<T> {
    fn into_content(self) -> Result<Content, Error> {
        self.to_content()
    }
}
