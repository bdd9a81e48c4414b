//! Forms: a serializable value as `application/x-www-form-urlencoded`, with nested keys in brackets.

use http::HeaderValue;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use serde_json::Value;

use crate::codec::request;
use crate::error::{Error, ErrorKind};
use crate::input::content::Content;
use crate::input::query::scalar;
use crate::transport::Body;

/// What the form encoding leaves as it is. A space becomes `+`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'*').remove(b'-').remove(b'.').remove(b'_');

/// A body that is sent as `application/x-www-form-urlencoded`, with the keys of nested values in brackets. For the body of an action
/// (`body = Form<T>`) and of a [raw request](crate::Client::post). Where all bodies of an operation, of a resource or of an API are forms, declare
/// [`form`](derive@crate::Resource#form-form--false) instead.
///
/// The value must be a struct or a map. Its keys are written as payment APIs such as Stripe's expect them:
///
/// | value | sent as (before percent-encoding) |
/// | --- | --- |
/// | string, number, boolean | `amount=2000` |
/// | struct or map | `card[name]=Ada` |
/// | list | `expand[0]=customer&expand[1]=invoice` |
/// | list of structs | `items[0][price]=p-1&items[0][quantity]=2` |
/// | list in a field renamed to end in `[]` | `tags[]=new&tags[]=blue`: for APIs that expect the key to be repeated |
/// | `None`, an empty struct or map | nothing |
///
/// Keys are sent in alphabetical order, items in theirs.
///
/// ```
/// use rtk::{Form, Id, Resource};
/// use serde::Serialize;
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/orders", read_only, post(place = "", on = collection, body = Form<NewOrder>, returns = Order))]
/// pub struct Order {
///     pub id: Id<Self>,
/// }
///
/// #[derive(Debug, Serialize)]
/// pub struct NewOrder {
///     pub currency: &'static str,
///     pub items: Vec<NewItem>,
/// }
///
/// #[derive(Debug, Serialize)]
/// pub struct NewItem {
///     pub price: &'static str,
/// }
///
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
/// # let client = rtk::Client::builder().token("a-token").build()?;
/// let order = NewOrder { currency: "eur", items: vec![NewItem { price: "p-1" }] };
/// let request = Order::place(&client.account("acc-1"), Form(order)).dry_run().await?;
/// assert_eq!(request.body().as_bytes().map(|body| &body[..]), Some(&b"currency=eur&items%5B0%5D%5Bprice%5D=p-1"[..]));
///
/// // As the body of a request without a declaration:
/// let refund = std::collections::HashMap::from([("charge", "ch-1")]);
/// let request = client.post("refunds").body(Form(refund)).dry_run().await?;
/// assert_eq!(request.headers()["content-type"], "application/x-www-form-urlencoded");
/// # Ok(()) }
/// ```
///
/// # Errors
///
/// The request returns an error of kind [`InvalidRequest`](ErrorKind::InvalidRequest), and nothing is sent, for what a form cannot hold: an
/// empty list, a list with nothing in one of its items, NaN, and a key that is empty or has brackets in it, such as the key `a][b` of a map, which
/// would be read as two nested keys.
///
/// [`body_key`](crate::Request::body_key) is an error too: it sets keys of a JSON body only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Form<T>(pub T);

/// What null becomes, which no form can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Null {
    /// Nothing: an option that is not set.
    LeftOut,
    /// `key=`, by which APIs clear a value: the caller has set it to null.
    Empty,
}

impl<T: Serialize> Form<T> {
    pub(crate) fn to_content(&self) -> Result<Content, Error> {
        let value = request::to_value(&self.0).map_err(Error::unserializable_body)?;
        content(value, Null::LeftOut)
    }
}

/// Returns the form with the members of a JSON object.
pub(crate) fn from_json(json: &[u8], null: Null) -> Result<Content, Error> {
    content(serde_json::from_slice(json).map_err(Error::unserializable_body)?, null)
}

fn content(value: Value, null: Null) -> Result<Content, Error> {
    let Value::Object(members) = value else {
        return Err(Error::new(ErrorKind::InvalidRequest, "a form must be a struct or a map"));
    };
    let mut pairs = Pairs { text: String::new(), null };
    for (key, value) in members {
        pairs.add_member("", &key, value)?;
    }
    let content_type = HeaderValue::from_static("application/x-www-form-urlencoded");
    Ok(Content { content_type, body: Body::from(pairs.text) })
}

struct Pairs {
    text: String,
    null: Null,
}

impl Pairs {
    /// Adds the member `key` of the struct or map at `parent`, which is empty for the form itself.
    fn add_member(&mut self, parent: &str, key: &str, value: Value) -> Result<(), Error> {
        let (name, repeats) = match (key.strip_suffix("[]"), &value) {
            (Some(name), Value::Array(_)) => (name, true),
            _ => (key, false),
        };
        if name.is_empty() || name.contains(['[', ']']) {
            let why = "is empty or has brackets in it, which are kept for nested keys: rename it";
            return Err(not_in_a_form(&path(parent, key), why));
        }
        let path = path(parent, name);
        match value {
            Value::Array(items) if repeats && !items.is_empty() => {
                let path = format!("{path}[]");
                items.into_iter().try_for_each(|item| match scalar(item) {
                    Some(text) => {
                        self.add_pair(&path, &text);
                        Ok(())
                    }
                    None => Err(not_in_a_form(&path, "repeats a key: its items must be strings, numbers or booleans")),
                })
            }
            Value::Null => {
                if self.null == Null::Empty {
                    self.add_pair(&path, "");
                }
                Ok(())
            }
            value => self.add(&path, value),
        }
    }

    fn add(&mut self, path: &str, value: Value) -> Result<(), Error> {
        match value {
            Value::Null => Ok(()),
            // Without the key, the server would not change the list, where the caller wants none.
            Value::Array(items) if items.is_empty() => {
                Err(not_in_a_form(path, "is an empty list, which a form cannot hold: do not set it"))
            }
            Value::Array(items) => items.into_iter().enumerate().try_for_each(|(index, item)| {
                let (path, before) = (format!("{path}[{index}]"), self.text.len());
                self.add(&path, item)?;
                // The server would see fewer items, or count them wrongly.
                match self.text.len() == before {
                    true => Err(not_in_a_form(&path, "has no value, which a form cannot hold: remove it")),
                    false => Ok(()),
                }
            }),
            Value::Object(members) => {
                members.into_iter().try_for_each(|(key, value)| self.add_member(path, &key, value))
            }
            value => {
                if let Some(text) = scalar(value) {
                    self.add_pair(path, &text);
                }
                Ok(())
            }
        }
    }

    fn add_pair(&mut self, key: &str, value: &str) {
        if !self.text.is_empty() {
            self.text.push('&');
        }
        push(&mut self.text, key);
        self.text.push('=');
        push(&mut self.text, value);
    }
}

fn path(parent: &str, key: &str) -> String {
    if parent.is_empty() { key.to_owned() } else { format!("{parent}[{key}]") }
}

fn push(form: &mut String, text: &str) {
    for (index, word) in text.split(' ').enumerate() {
        if index > 0 {
            form.push('+');
        }
        form.extend(utf8_percent_encode(word, ESCAPED));
    }
}

fn not_in_a_form(path: &str, why: &str) -> Error {
    Error::new(ErrorKind::InvalidRequest, format!("the key `{path}` of the form {why}"))
}
