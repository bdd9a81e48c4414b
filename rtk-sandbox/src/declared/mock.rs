//! Functions with which a user's test responds to an operation.

use std::sync::Arc;

use http::{HeaderName, HeaderValue, StatusCode};
use serde_json::{Map, Value};

use super::call::DeclaredCall;
use super::{identity, verbs};
use crate::store::{ScopeIds, Store};
use crate::wire::ApiError;

/// A user's function that responds to an operation.
pub(crate) type MockFunction = Arc<dyn Fn(&mut MockRequest<'_>) -> Result<Value, MockError> + Send + Sync>;

/// A request to an operation to which a function of [`Builder::answer`](crate::Builder::answer) responds.
///
/// Gives access to what was sent and to the records in its scope. The value that the function returns becomes the payload of the
/// response.
///
/// ```
/// use rtk::{Id, Resource};
/// use rtk_sandbox::{MockError, Sandbox};
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/challenges/widgets", post(rotate_secret = "rotate_secret", returns = Self))]
/// pub struct Widget {
///     pub id: Id<Self>,
///     #[attribute(required)]
///     pub name: String,
///     #[attribute(read_only)]
///     pub secret: String,
/// }
///
/// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let builder = Sandbox::builder().answer::<Widget>("rotate_secret", |request| {
///     let mut widget = request.record().ok_or_else(|| MockError::new(404, "no such widget"))?;
///     widget["secret"] = "another".into();
///     request.keep(widget)
/// });
/// let sandbox = builder.start().await?;
/// let account = sandbox.client().account(sandbox.account_id());
/// let widget = account.widgets().create(NewWidget::new("blog")).await?;
/// assert_eq!(widget.rotate_secret().await?.secret, "another");
/// assert_eq!(account.widgets().find(widget.id()).await?.secret, "another");
/// # Ok(()) }
/// ```
pub struct MockRequest<'a> {
    call: &'a DeclaredCall<'a>,
    store: &'a mut Store,
    headers: Vec<(String, String)>,
}

impl<'a> MockRequest<'a> {
    pub(super) fn new(call: &'a DeclaredCall<'a>, store: &'a mut Store) -> Self {
        Self { call, store, headers: Vec::new() }
    }

    /// Returns the value of a path parameter, or of an id that is sent in a header, by the name of its placeholder.
    #[must_use]
    pub fn id(&self, placeholder: &str) -> Option<&str> {
        self.call.ids.get(placeholder)
    }

    /// Returns a query parameter, percent-decoded. If it is repeated, returns the first value.
    #[must_use]
    pub fn query(&self, key: &str) -> Option<&str> {
        self.call.query.text(key)
    }

    /// Returns a header, if it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.call.headers.get(name)?.to_str().ok()
    }

    /// Sets a header of the response. It is sent if the function returns no error; an error has its own, see [`MockError::header`].
    ///
    /// ```
    /// use rtk::{Id, Resource};
    /// use rtk_sandbox::{MockError, Sandbox};
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/accounts/{account_id}/rules")]
    /// pub struct Rule {
    ///     pub id: Id<Self>,
    /// }
    ///
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let builder = Sandbox::builder().answer::<Rule>("find", |request| {
    ///     request.set_header("etag", "\"v1\"");
    ///     request.record().ok_or_else(|| MockError::new(404, "no such rule"))
    /// });
    /// let sandbox = builder.start().await?;
    /// let rules = sandbox.client().account("acc-1").rules();
    /// let rule = rules.create(NewRule::new()).await?;
    /// let (_, response) = rules.find(rule.id()).with_response().await?;
    /// assert_eq!(response.etag(), Some("\"v1\""));
    /// # Ok(()) }
    /// ```
    pub fn set_header(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.headers.push((name.into(), value.into()));
    }

    pub(super) fn into_headers(self) -> Result<Vec<(HeaderName, HeaderValue)>, ApiError> {
        parse_headers(&self.headers)
    }

    /// Returns the JSON body, or null if the body is not JSON.
    #[must_use]
    pub fn body(&self) -> Value {
        serde_json::from_slice(self.bytes()).unwrap_or_default()
    }

    /// Returns the raw body.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.call.body
    }

    /// Returns the record that the path identifies, as responses contain it.
    #[must_use]
    pub fn record(&self) -> Option<Value> {
        self.call.find(&self.store.declared).map(|record| record.attributes.clone().into())
    }

    /// Returns the records of the request's scope in order of creation. If the path identifies a record, its siblings are included.
    ///
    /// In the `all` operation, only records that match the query are returned: a declared parameter that is named like an attribute
    /// filters by it.
    ///
    /// ```
    /// use rtk::{Id, Resource};
    /// use rtk_sandbox::{MockError, Sandbox};
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/accounts/{account_id}/rules", all(query(search = String)))]
    /// pub struct Rule {
    ///     pub id: Id<Self>,
    ///     #[attribute(required)]
    ///     pub name: String,
    /// }
    ///
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let builder = Sandbox::builder()
    ///     .answer::<Rule>("all", |request| {
    ///         let mut rules = request.records();
    ///         if let Some(text) = request.query("search") {
    ///             rules.retain(|rule| rule["name"].as_str().is_some_and(|name| name.contains(text)));
    ///         }
    ///         Ok(rules.into()) // every match: the sandbox selects the requested page
    ///     })
    ///     .answer::<Rule>("create", |request| match request.records().len() {
    ///         0..2 => request.keep(request.body()),
    ///         _ => Err(MockError::new(403, "no more than two")),
    ///     });
    /// let sandbox = builder.start().await?;
    /// let account = sandbox.client().account("acc-1");
    /// account.rules().create(NewRule::new("blog")).await?;
    /// account.rules().create(NewRule::new("shop")).await?;
    /// assert_eq!(account.rules().filter(RuleFilter::new().search("ho")).all().await?[0].name, "shop");
    /// assert_eq!(account.rules().create(NewRule::new("wiki")).await.unwrap_err().message(), Some("no more than two"));
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn records(&self) -> Vec<Value> {
        let records = verbs::records(self.call, self.store, &self.scope());
        records.into_iter().map(|record| record.attributes.clone().into()).collect()
    }

    /// Stores a record and returns it as responses contain it.
    ///
    /// Replaces the record that the path identifies, or adds one if the path is that of a collection. Missing attributes are filled in as by `create`.
    ///
    /// # Errors
    ///
    /// If `record` is not a JSON object, or if a missing attribute cannot be generated.
    pub fn keep(&mut self, record: Value) -> Result<Value, MockError> {
        let Value::Object(mut attributes) = record else {
            return Err(MockError::new(500, "The record must be a JSON object"));
        };
        let id = self.take_id(&mut attributes)?;
        let scope = self.scope();
        let now = self.store.now();
        self.call.completion(&scope, &now).complete(&mut attributes)?;
        self.store.declared.put(self.call.number, scope, id, attributes.clone());
        Ok(attributes.into())
    }

    /// Removes the record that the path identifies and the records nested in it.
    ///
    /// Returns the removed record, or `None` if it does not exist.
    ///
    /// ```
    /// use rtk::{Id, Resource};
    /// use rtk_sandbox::{MockError, Sandbox};
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/accounts/{account_id}/keys", post(revoke = "revoke", returns = Self))]
    /// pub struct Key {
    ///     pub id: Id<Self>,
    /// }
    ///
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let builder = Sandbox::builder()
    ///     .answer::<Key>("revoke", |request| request.remove().ok_or_else(|| MockError::new(404, "no such key")));
    /// let sandbox = builder.start().await?;
    /// let keys = sandbox.client().account("acc-1").keys();
    /// let key = keys.create(NewKey::new()).await?;
    /// assert_eq!(key.revoke().await?.id, key.id);
    /// assert!(keys.all().await?.is_empty());
    /// # Ok(()) }
    /// ```
    pub fn remove(&mut self) -> Option<Value> {
        let record = self.call.find(&self.store.declared).cloned()?;
        verbs::remove(self.call, self.store, &record.scope, &record.id);
        Some(record.attributes.into())
    }

    /// Returns the scope of the requested record, which may have more ids than its member path.
    fn scope(&self) -> ScopeIds {
        self.call.find(&self.store.declared).map_or_else(|| self.call.scope(), |record| record.scope.clone())
    }

    fn take_id(&mut self, attributes: &mut Map<String, Value>) -> Result<String, ApiError> {
        let Some(identity) = &self.call.descriptor().id else { return Ok(String::new()) };
        let id = match self.call.id() {
            "" => {
                let (descriptor, sent) = (self.call.descriptor(), attributes.get(identity.wire));
                identity::new(descriptor, self.call.number, sent, &mut self.store.declared)?
            }
            id => id.to_owned(),
        };
        attributes.insert(identity.wire.to_owned(), identity::value(self.call.descriptor(), &id));
        Ok(id)
    }
}

impl std::fmt::Debug for MockRequest<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "MockRequest({}::{})", self.call.descriptor().name, self.call.operation.name)
    }
}

/// An error response of a function of [`Builder::answer`](crate::Builder::answer).
///
/// The body has the form of the API of the resource: for Cloudflare `{"success": false, "errors": [{"code": …, "message": …}], …}`, otherwise what its
/// [`ErrorFormat`](rtk::ErrorFormat) says. [`body`](Self::body) sets any other.
///
/// ```
/// use rtk::{Id, Resource};
/// use rtk_sandbox::{MockError, Sandbox};
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/rules")]
/// pub struct Rule {
///     pub id: Id<Self>,
/// }
///
/// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let builder = Sandbox::builder().answer::<Rule>("create", |_| Err(MockError::new(403, "no more rules").code(1016)));
/// let sandbox = builder.start().await?;
/// let error = sandbox.client().account("acc-1").rules().create(NewRule::new()).await.unwrap_err();
/// assert_eq!((error.code(), error.message()), (Some(1016), Some("no more rules")));
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MockError {
    status: u16,
    code: Option<Value>,
    message: String,
    body: Option<Value>,
    headers: Vec<(String, String)>,
}

impl MockError {
    /// Creates an error with a status and a message.
    ///
    /// A `status` outside 400 to 599 becomes 500.
    #[must_use]
    pub fn new(status: u16, message: impl Into<String>) -> Self {
        Self { status, code: None, message: message.into(), body: None, headers: Vec::new() }
    }

    /// Sets the error code, a number or text. Defaults to the status for resources of Cloudflare, and to none for those of other APIs.
    #[must_use]
    pub fn code(self, code: impl Into<Value>) -> Self {
        Self { code: Some(code.into()), ..self }
    }

    /// Sets the whole body, for an error that has more than a message and a code.
    ///
    /// ```
    /// use rtk_sandbox::MockError;
    /// use serde_json::json;
    ///
    /// let declined = json!({"error": {"type": "card_error", "code": "card_declined", "decline_code": "insufficient_funds"}});
    /// let declined = MockError::new(402, "declined").body(declined);
    /// ```
    #[must_use]
    pub fn body(self, body: Value) -> Self {
        Self { body: Some(body), ..self }
    }

    /// Adds a header to the response, such as `retry-after`.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

impl From<ApiError> for MockError {
    fn from(error: ApiError) -> Self {
        Self::new(error.status().as_u16(), error.into_message())
    }
}

impl From<MockError> for ApiError {
    fn from(MockError { status, code, message, body, headers }: MockError) -> Self {
        match parse_headers(&headers) {
            Ok(headers) => Self::mocked(status, code, message, body).with_headers(headers),
            Err(error) => error,
        }
    }
}

/// Returns the headers of a function's response, or an error of the status 500 if one of them cannot be sent.
fn parse_headers(headers: &[(String, String)]) -> Result<Vec<(HeaderName, HeaderValue)>, ApiError> {
    let parsed = headers.iter().map(|(name, value)| match (name.parse(), value.parse()) {
        (Ok(name), Ok(value)) => Ok((name, value)),
        _ => {
            let why = format!("The function set the header `{name}`, whose name or value cannot be sent");
            Err(ApiError::new(StatusCode::INTERNAL_SERVER_ERROR, why))
        }
    });
    parsed.collect()
}
