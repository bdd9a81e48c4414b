//! A request that has not been sent yet.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use crate::platform::Instant;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::call::execute::{dry_run, execute};
use crate::call::untyped_scope::UntypedScope;
use crate::call::{Call, decode};
use crate::client::retry::Retry;
use crate::error::{Error, ErrorKind};
use crate::input::content::RawBody;
use crate::transport::byte_stream::ByteStream;
use crate::transport::response::Response;
use crate::transport::{Body, BoxFuture, ReadMode};

/// A request that has not been sent yet. Configure it, then `.await` it to send it and decode the response.
///
/// A request owns everything that it needs, so it can be stored, returned from a function, joined with others, or spawned.
///
/// ```
/// # async fn example(app: rtk::Scope<rtk::realtime_kit::App>) -> Result<(), Box<dyn std::error::Error>> {
/// use rtk::realtime_kit::*;
/// use std::time::Duration;
///
/// let session = Session::find(&app, "sess-1").include_breakout_rooms(true).timeout(Duration::from_secs(5)).await?;
/// let raw = Session::find(&app, "sess-1").send_raw().await?; // status, headers, bytes
/// let task = tokio::spawn(app.sessions().all());
/// println!("{}", task.await??.len());
/// # Ok(()) }
/// ```
#[must_use = "a request does nothing until it is awaited"]
pub struct Request<O, X = ()> {
    scope: UntypedScope,
    state: State<O>,
    /// What happens to the output. `()` returns it as it is; see [`MapOutput`].
    then: Option<X>,
}

enum State<O> {
    Ready(Box<Call>, How<O>),
    Running(BoxFuture<'static, Result<O, Error>>),
    Done,
}

impl<O> State<O> {
    fn failed(error: Error) -> Self {
        Self::Running(Box::pin(async { Err(error) }))
    }
}

fn sent_already() -> Error {
    Error::new(ErrorKind::InvalidRequest, "this request has been sent already")
}

/// Makes an output of a call and its response.
pub(super) type Decode<O> = Box<dyn FnOnce(Box<Call>, Response) -> Result<O, Error> + Send>;

/// How a call becomes an output.
enum How<O> {
    /// Send it, then decode its response.
    Decode(fn(Box<Call>, Response) -> Result<O, Error>),
    /// Likewise, by a function that was made from another one.
    Wrapped(Decode<O>),
    /// Anything else: several calls, or none.
    Run(fn(Box<Call>) -> BoxFuture<'static, Result<O, Error>>),
}

impl<O> How<O> {
    fn run(self, mut call: Box<Call>) -> BoxFuture<'static, Result<O, Error>>
    where
        O: 'static,
    {
        match self {
            Self::Decode(decode) => Box::pin(async move {
                let response = execute(&mut call).await?;
                decode(call, response)
            }),
            Self::Wrapped(decode) => Box::pin(async move {
                let response = execute(&mut call).await?;
                decode(call, response)
            }),
            Self::Run(run) => run(call),
        }
    }
}

impl<O> Request<O> {
    /// A request whose output is decoded from one response.
    pub(crate) fn new(call: Call, decode: fn(Box<Call>, Response) -> Result<O, Error>) -> Self {
        Self::with(call, How::Decode(decode))
    }

    /// A request whose output takes more than one response, such as all pages of a list.
    pub(crate) fn run(call: Call, run: fn(Box<Call>) -> BoxFuture<'static, Result<O, Error>>) -> Self {
        Self::with(call, How::Run(run))
    }

    fn with(call: Call, how: How<O>) -> Self {
        Self { scope: call.scope.clone(), state: State::Ready(Box::new(call), how), then: Some(()) }
    }

    /// Sets what happens to the output.
    pub(crate) fn then<X>(self, then: X) -> Request<O, X> {
        Request { scope: self.scope, state: self.state, then: Some(then) }
    }
}

impl Request<()> {
    pub(crate) fn unit(call: Call) -> Self {
        Self::new(call, |call, response| decode::unit(&call, &response))
    }
}

impl<T: DeserializeOwned + Send + 'static> Request<T> {
    /// A request whose output is no record.
    pub(crate) fn value(call: Call) -> Self {
        Self::new(call, |call, response| decode::value(&call, &response))
    }
}

impl<T: DeserializeOwned + Send + 'static> Request<T> {
    /// A request whose output is in a header of the response.
    pub(crate) fn header_value(call: Call) -> Self {
        Self::new(call, |call, response| decode::header(&call, &response))
    }
}

impl Request<bool> {
    /// A request whose output is whether there is something: 404 is false.
    pub(crate) fn existence(call: Call) -> Self {
        Self::new(call, |call, response| decode::existence(&call, &response))
    }
}

impl<T: DeserializeOwned + Default + Send + 'static> Request<T> {
    /// A request whose output is a list or a map, which is empty if the payload is null.
    pub(crate) fn collection(call: Call) -> Self {
        Self::new(call, |call, response| decode::collection(&call, &response))
    }
}

impl Request<Response> {
    /// A request whose output is the response, whatever the status.
    pub(crate) fn raw(mut call: Call) -> Self {
        call.read_mode = ReadMode::Raw;
        Self::new(call, |_, response| Ok(response))
    }

    /// A request whose output is the response if its status is a success.
    pub(crate) fn bytes(mut call: Call) -> Self {
        call.accept_anything();
        Self::new(call, |call, response| decode::bytes(&call, response))
    }

    /// Sets the body: a reference to any serializable value for JSON, or a [`Form`](crate::Form).
    pub fn body(self, body: impl RawBody) -> Self {
        let content = body.into_content();
        self.map(|call| call.set_content(content))
    }

    /// Turns a status other than 2xx into an error, like reqwest's `error_for_status`.
    ///
    /// ```
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// client.delete("accounts/acc-1/tokens/token-1").error_for_status().await?;
    /// # Ok(()) }
    /// ```
    pub fn error_for_status(self) -> Self {
        self.map(|call| call.read_mode = ReadMode::Decode).decode_with(|call, response| decode::bytes(&call, response))
    }

    /// Takes the payload out of the envelope and decodes it as a `T`. A status other than 2xx becomes an error.
    ///
    /// The envelope is that of the scope; for requests of a client it is [`Envelope::V4`](crate::Envelope::V4). Use
    /// [`Response::json`] to decode the whole body. Use `Option<T>` where the payload can be missing or null.
    pub fn json<T: DeserializeOwned + Send + 'static>(self) -> Request<T> {
        self.map(|call| call.read_mode = ReadMode::Decode).decode_with(|call, response| decode::value(&call, &response))
    }
}

impl<X> Request<Response, X> {
    /// Returns the body as a stream, for responses that may not fit into memory. A status other than 2xx becomes an error.
    ///
    /// ```
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// let logs = client.get("zones/zone-1/logs/received").stream().await?;
    /// let bytes = logs.to_file("logs.ndjson").await?;
    /// # Ok(()) }
    /// ```
    pub fn stream(self) -> Request<ByteStream> {
        self.map(|call| call.read_mode = ReadMode::Stream).run_with(|mut call| {
            Box::pin(async move {
                let started = Instant::now();
                let response = execute(&mut call).await?;
                decode::stream(&mut call, response, started)
            })
        })
    }
}

impl<O, X> Request<O, X> {
    /// Sets a header. A header that carries the client's credentials, such as `authorization`, is an error.
    pub fn header(self, name: &str, value: &str) -> Self {
        self.map(|call| call.set_header(name, value))
    }

    /// Sets query parameters from a struct, a map or a list of pairs.
    ///
    /// A list repeats its key, a nested object becomes dotted keys, and `None` is omitted. An empty list, null inside a list and NaN are errors.
    pub fn query(self, query: &impl Serialize) -> Self {
        self.map(|call| call.set_query(|set| set.extend(query)))
    }

    /// Sets one key of the JSON body, replacing any value set earlier. Use it to send fields that the resource does not declare.
    /// With [`request_key`](derive@crate::Resource#request_key--), the key is beside the attributes.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// app.meetings().create(NewMeeting::new().title("Stand-up")).body_key("a_new_key", &true).await?;
    /// # Ok(()) }
    /// ```
    pub fn body_key(self, key: &str, value: &impl Serialize) -> Self {
        self.map(|call| call.set_body_key(key, value))
    }

    /// Sets the retry policy of this request. Defaults to the client's.
    pub fn retry(self, retry: Retry) -> Self {
        self.map(|call| call.retry = Some(retry))
    }

    /// Marks this request as idempotent (or not). Idempotent requests are retried even when an earlier attempt may have reached the
    /// server.
    ///
    /// Defaults to the operation's declaration, or to the method: GET, PUT and DELETE are idempotent. A request with an
    /// [`idempotency_key`](Self::idempotency_key) is, too.
    pub fn idempotent(self, idempotent: bool) -> Self {
        self.map(|call| call.set_idempotent(idempotent))
    }

    /// Sets the idempotency key of this request. Defaults to a random UUID, which is made once for the call and sent with each attempt.
    ///
    /// Choose the key where a program may send the request once more after it was restarted, and store it before. The header is that of the
    /// declaration: [`idempotency_key`](derive@crate::Resource#idempotency_key--header) of the operation, or
    /// [`idempotency_key`](derive@crate::Api#idempotency_key--header) of the API.
    ///
    /// ```
    /// use rtk::{Api, Id, Resource};
    ///
    /// #[derive(Debug, Api)]
    /// #[api(base_url = "https://api.example.com/v1")]
    /// pub struct Payments;
    ///
    /// #[derive(Debug, Clone, Resource)]
    /// #[resource(api = Payments, path = "/charges", create(idempotency_key = "idempotency-key"))]
    /// pub struct Charge {
    ///     pub id: Id<Self>,
    ///     pub amount: Option<u64>,
    /// }
    ///
    /// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
    /// let client = Payments::builder().token("a-token").build()?;
    /// let request = client.charges().create(NewCharge::new().amount(2000)).idempotency_key("order-1001");
    /// # let request = request.dry_run().await?;
    /// # assert_eq!(request.headers()["idempotency-key"], "order-1001");
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// The request returns an error of kind [`InvalidRequest`](ErrorKind::InvalidRequest) if no header is declared for the key, or if the key is empty
    /// or has characters that headers cannot hold.
    pub fn idempotency_key(self, key: &str) -> Self {
        self.map(|call| call.set_idempotency_key(key))
    }

    /// Sets the total timeout of the call: time queued behind the client's limits, every attempt and every back-off. Defaults to the
    /// client's [`timeout`](crate::ClientBuilder::timeout).
    ///
    /// A single attempt is still limited by [`attempt_timeout`](Self::attempt_timeout).
    pub fn timeout(self, timeout: Duration) -> Self {
        self.map(|call| call.timeout = Some(timeout))
    }

    /// Sets the timeout of a single attempt. Defaults to the client's [`attempt_timeout`](crate::ClientBuilder::attempt_timeout), which
    /// says what it covers.
    pub fn attempt_timeout(self, timeout: Duration) -> Self {
        self.map(|call| call.attempt_timeout = Some(timeout))
    }

    /// Returns the response as it is, whatever the status.
    #[doc(alias("send", "execute"))]
    pub fn send_raw(self) -> Request<Response> {
        self.map(|call| call.read_mode = ReadMode::Raw).decode_with(|_, response| Ok(response.with_marked_headers()))
    }

    /// Returns the HTTP request without sending it. Headers that hold secrets are marked as sensitive.
    ///
    /// Credentials come from the provider if the client has one. Layers are not applied.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// let request = app.meetings().create(NewMeeting::new().title("Stand-up")).dry_run().await?;
    /// assert_eq!(request.method(), "POST");
    /// assert_eq!(request.body().as_bytes().map(|body| &body[..]), Some(&b"{\"title\":\"Stand-up\"}"[..]));
    /// # Ok(()) }
    /// ```
    pub fn dry_run(self) -> Request<http::Request<Body>> {
        self.run_with(|mut call| Box::pin(async move { dry_run(&mut call).await }))
    }

    pub(crate) fn scope(&self) -> &UntypedScope {
        &self.scope
    }

    fn decode_with<P>(self, decode: fn(Box<Call>, Response) -> Result<P, Error>) -> Request<P> {
        self.replace_how(How::Decode(decode))
    }

    fn run_with<P>(self, run: fn(Box<Call>) -> BoxFuture<'static, Result<P, Error>>) -> Request<P> {
        self.replace_how(How::Run(run))
    }

    /// Sends the same call, but turns it into another output.
    fn replace_how<P>(self, how: How<P>) -> Request<P> {
        let state = match self.state {
            State::Ready(call, _) => State::Ready(call, how),
            State::Running(_) | State::Done => State::failed(sent_already()),
        };
        Request { scope: self.scope, state, then: Some(()) }
    }

    /// Sends the same call, but makes another output of its response, by a function that is given the present one. `then` does the same to what
    /// happens to the output.
    pub(super) fn wrap<P, Y>(
        self,
        wrap: fn(Decode<O>, Box<Call>, Response) -> Result<P, Error>,
        then: fn(X) -> Y,
    ) -> Request<P, Y>
    where
        O: 'static,
        P: 'static,
    {
        let wrapped = |call, decode: Decode<O>| {
            State::Ready(call, How::Wrapped(Box::new(move |call, response| wrap(decode, call, response))))
        };
        let state = match self.state {
            State::Ready(call, How::Decode(decode)) => wrapped(call, Box::new(decode)),
            State::Ready(call, How::Wrapped(decode)) => wrapped(call, decode),
            State::Ready(call, How::Run(_)) => {
                let why =
                    "this request has several responses or none: `with_response` and `if_none_match` need exactly one";
                State::failed(Error::new(ErrorKind::InvalidRequest, why).with_request(call.request_info()))
            }
            State::Running(_) | State::Done => State::failed(sent_already()),
        };
        Request { scope: self.scope, state, then: self.then.map(then) }
    }

    /// Changes the call, unless it has been sent.
    pub(crate) fn map(mut self, change: impl FnOnce(&mut Call)) -> Self {
        if let State::Ready(call, _) = &mut self.state {
            change(call);
        }
        self
    }
}

impl<O, X> Unpin for Request<O, X> {}

impl<O: 'static, X: MapOutput<O>> Future for Request<O, X> {
    type Output = Result<X::Output, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if let State::Ready(..) = self.state {
            if let State::Ready(call, how) = std::mem::replace(&mut self.state, State::Done) {
                self.state = State::Running(how.run(call));
            }
        }
        let State::Running(future) = &mut self.state else { panic!("a request was polled after it had completed") };
        let Poll::Ready(result) = future.as_mut().poll(cx) else { return Poll::Pending };
        self.state = State::Done;
        let Some(then) = self.then.take() else { panic!("a request was polled after it had completed") };
        Poll::Ready(result.and_then(|output| then.map_output(output)))
    }
}

impl<O, X> fmt::Debug for Request<O, X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.state {
            State::Ready(call, _) => write!(f, "Request({})", call.request_info()),
            State::Running(_) => f.write_str("Request(running)"),
            State::Done => f.write_str("Request(done)"),
        }
    }
}

/// What a request does with its output before it returns it: nothing (`()`), or update a record (`&mut Record<T>`).
pub trait MapOutput<O> {
    /// The result of awaiting the request.
    type Output;

    #[doc(hidden)]
    fn map_output(self, output: O) -> Result<Self::Output, Error>;
}

impl<O> MapOutput<O> for () {
    type Output = O;

    fn map_output(self, output: O) -> Result<O, Error> {
        Ok(output)
    }
}
