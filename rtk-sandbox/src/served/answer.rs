//! What users answer themselves.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::call::Call;
use super::place::Place;
use super::verbs::{self, new_id};
use crate::reply::Refusal;
use crate::store::Store;

/// A function of the user's that answers an operation.
pub(crate) type Answer = Arc<dyn Fn(&mut Asked<'_>) -> Result<Value, Refused> + Send + Sync>;

/// One call of an operation that [`Builder::answer`](crate::Builder::answer) answers.
///
/// ```
/// use rtk::{Id, Resource};
/// use rtk_sandbox::{Refused, Sandbox};
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
/// let rotating = Sandbox::builder().answer::<Widget>("rotate_secret", |asked| {
///     let mut widget = asked.record().ok_or_else(|| Refused::new(404, "no such widget"))?;
///     widget["secret"] = "another".into();
///     asked.keep(widget)
/// });
/// let sandbox = rotating.start().await?;
/// let account = sandbox.client().account(sandbox.account_id());
/// let widget = account.widgets().create(NewWidget::new("blog")).await?;
/// assert_eq!(widget.rotate_secret().await?.secret, "another");
/// assert_eq!(account.widgets().find(widget.id()).await?.secret, "another");
/// # Ok(()) }
/// ```
pub struct Asked<'a> {
    call: &'a Call<'a>,
    store: &'a mut Store,
}

impl<'a> Asked<'a> {
    pub(super) fn new(call: &'a Call<'a>, store: &'a mut Store) -> Self {
        Self { call, store }
    }

    /// What a placeholder of the path stands for, or an id that is in a header.
    #[must_use]
    pub fn id(&self, placeholder: &str) -> Option<&str> {
        self.call.known.get(placeholder)
    }

    /// A parameter of the query, decoded; of one that comes more than once, the first.
    #[must_use]
    pub fn query(&self, key: &str) -> Option<&str> {
        self.call.query.text(key)
    }

    /// The body, as JSON. Null for what is none.
    #[must_use]
    pub fn body(&self) -> Value {
        serde_json::from_slice(self.bytes()).unwrap_or_default()
    }

    /// The body, as it came.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.call.body
    }

    /// The record that the path leads to, as answers hold it.
    #[must_use]
    pub fn record(&self) -> Option<Value> {
        self.call.find(&self.store.served).map(|item| item.attributes.clone().into())
    }

    /// What there is in that place, in the order of making: of a path that leads to one, with those beside it. In a list, it is what the
    /// declared parameters ask for that are named as attributes.
    ///
    /// ```
    /// use rtk::{Id, Resource};
    /// use rtk_sandbox::{Refused, Sandbox};
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
    ///     .answer::<Rule>("all", |asked| {
    ///         let mut rules = asked.records();
    ///         if let Some(text) = asked.query("search") {
    ///             rules.retain(|rule| rule["name"].as_str().is_some_and(|name| name.contains(text)));
    ///         }
    ///         Ok(rules.into()) // all of them: the sandbox gives the page that is asked for
    ///     })
    ///     .answer::<Rule>("create", |asked| match asked.records().len() {
    ///         0..2 => asked.keep(asked.body()),
    ///         _ => Err(Refused::new(403, "no more than two")),
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
        let items = verbs::listed(self.call, self.store, &self.place());
        items.into_iter().map(|item| item.attributes.clone().into()).collect()
    }

    /// Keeps a record: the one that the path leads to, or one more where it leads to a collection. What has to be there and is not is
    /// added, as in a create.
    ///
    /// # Errors
    ///
    /// When it is no JSON object, or lacks something that cannot be made up.
    pub fn keep(&mut self, record: Value) -> Result<Value, Refused> {
        let Value::Object(mut attributes) = record else {
            return Err(Refused::new(500, "What is kept must be a JSON object"));
        };
        let id = self.identify(&mut attributes)?;
        let place = self.place();
        let now = self.store.now();
        self.call.completion(&place, &now).complete(&mut attributes)?;
        self.store.served.put(self.call.number, place, id, attributes.clone());
        Ok(attributes.into())
    }

    /// Removes the record that the path leads to, and what is inside it. Gives what it was; nothing, where there is none.
    ///
    /// ```
    /// use rtk::{Id, Resource};
    /// use rtk_sandbox::{Refused, Sandbox};
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(path = "/accounts/{account_id}/keys", post(revoke = "revoke", returns = Self))]
    /// pub struct Key {
    ///     pub id: Id<Self>,
    /// }
    ///
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let builder = Sandbox::builder()
    ///     .answer::<Key>("revoke", |asked| asked.remove().ok_or_else(|| Refused::new(404, "no such key")));
    /// let sandbox = builder.start().await?;
    /// let keys = sandbox.client().account("acc-1").keys();
    /// let key = keys.create(NewKey::new()).await?;
    /// assert_eq!(key.revoke().await?.id, key.id);
    /// assert!(keys.all().await?.is_empty());
    /// # Ok(()) }
    /// ```
    pub fn remove(&mut self) -> Option<Value> {
        let item = self.call.find(&self.store.served).cloned()?;
        verbs::remove(self.call, self.store, &item.place, &item.id);
        Some(item.attributes.into())
    }

    /// Where the call is made: the place of the one that it leads to, which may have more ids than the path.
    fn place(&self) -> Place {
        self.call.find(&self.store.served).map_or_else(|| self.call.place(), |item| item.place.clone())
    }

    fn identify(&mut self, attributes: &mut Map<String, Value>) -> Result<String, Refusal> {
        let Some(identity) = &self.call.descriptor().id else { return Ok(String::new()) };
        let id = match self.call.id() {
            "" => new_id(attributes.get(identity.wire), identity.wire, &mut self.store.served)?,
            id => id.to_owned(),
        };
        attributes.insert(identity.wire.to_owned(), id.as_str().into());
        Ok(id)
    }
}

impl std::fmt::Debug for Asked<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Asked({}::{})", self.call.descriptor().name, self.call.operation.name)
    }
}

/// What a function of [`Builder::answer`](crate::Builder::answer) says no with: `{"success": false, "errors": [{"code": …,
/// "message": …}], …}`.
///
/// ```
/// use rtk::{Id, Resource};
/// use rtk_sandbox::{Refused, Sandbox};
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/rules")]
/// pub struct Rule {
///     pub id: Id<Self>,
/// }
///
/// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let full = Sandbox::builder().answer::<Rule>("create", |_| Err(Refused::new(403, "no more rules").code(1016)));
/// let sandbox = full.start().await?;
/// let error = sandbox.client().account("acc-1").rules().create(NewRule::new()).await.unwrap_err();
/// assert_eq!((error.code(), error.message()), (Some(1016), Some("no more rules")));
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    status: u16,
    code: i64,
    message: String,
}

impl Refused {
    /// A status, which is the code as well, and a message. What is no status of an error (400 to 599) becomes 500.
    #[must_use]
    pub fn new(status: u16, message: impl Into<String>) -> Self {
        Self { status, code: status.into(), message: message.into() }
    }

    /// With the product's own code.
    #[must_use]
    pub fn code(self, code: i64) -> Self {
        Self { code, ..self }
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self::new(refusal.status().as_u16(), refusal.into_message())
    }
}

impl From<Refused> for Refusal {
    fn from(Refused { status, code, message }: Refused) -> Self {
        Self::with_code(status, code, message)
    }
}
