//! One call, ready to be sent.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::answer;
use crate::batch::Batch;
use crate::byte_stream::ByteStream;
use crate::call::Call;
use crate::content::Content;
use crate::error::{Error, ErrorKind};
use crate::input::{Filter as _, Pairs};
use crate::listing::Listing;
use crate::page::Page;
use crate::pager::Pager;
use crate::place::Place;
use crate::record::Record;
use crate::resource::{List, Resource};
use crate::response::Response;
use crate::retry::Retry;
use crate::transport::{Body, BoxFuture, Wanted};

/// One call, ready to be sent: a future of its answer, which can be set up before it is awaited.
///
/// It owns what it needs, so it can be stored, returned from a function, joined with others, or spawned.
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
    place: Place,
    state: State<O>,
    then: Option<X>,
}

enum State<O> {
    Ready(Box<Call>, Run<O>),
    Running(BoxFuture<'static, Result<O, Error>>),
    Done,
}

type Run<O> = fn(Box<Call>) -> BoxFuture<'static, Result<O, Error>>;

impl<O> Request<O> {
    pub(crate) fn new(call: Call, run: Run<O>) -> Self {
        Self { place: call.place.clone(), state: State::Ready(Box::new(call), run), then: Some(()) }
    }

    /// What is to be done with the answer.
    pub(crate) fn then<X>(self, then: X) -> Request<O, X> {
        Request { place: self.place, state: self.state, then: Some(then) }
    }
}

impl<T: Resource> Request<Record<T>> {
    pub(crate) fn record(call: Call) -> Self {
        Self::new(call, |call| Box::pin(answer::record(call)))
    }
}

impl<T: Resource> Request<Option<Record<T>>> {
    /// A record or null.
    pub(crate) fn perhaps(call: Call) -> Self {
        Self::new(call, |call| Box::pin(answer::perhaps(call)))
    }
}

impl<T: Resource> Request<Vec<Record<T>>> {
    /// What one answer lists.
    pub(crate) fn records(call: Call) -> Self {
        Self::new(call, |call| Box::pin(async move { Ok(Batch::fetch_whole(*call).await?.items) }))
    }

    /// Every page of a list.
    pub(crate) fn list(call: Call) -> Self {
        Self::new(call, |call| Box::pin(Pager::new(*call).collect()))
    }
}

impl<T: Resource> Request<Vec<Result<Record<T>, Error>>> {
    pub(crate) fn each(call: Call) -> Self {
        Self::new(call, |call| Box::pin(Pager::new(*call).collect()))
    }
}

impl<T: Resource> Request<Page<T>> {
    pub(crate) fn page(call: Call) -> Self {
        Self::new(call, |call| Box::pin(Page::fetch(*call)))
    }
}

impl Request<()> {
    pub(crate) fn unit(call: Call) -> Self {
        Self::new(call, |call| Box::pin(answer::unit(call)))
    }
}

impl<T: DeserializeOwned + Send + 'static> Request<T> {
    /// An answer that is no record.
    pub(crate) fn plain(call: Call) -> Self {
        Self::new(call, |call| Box::pin(answer::plain(call)))
    }
}

impl Request<Response> {
    pub(crate) fn raw(call: Call) -> Self {
        Self::new(call.wanting(Wanted::Everything), |mut call| Box::pin(async move { call.send().await }))
    }

    /// An answer that is bytes; any status but success is an error.
    pub(crate) fn bytes(call: Call) -> Self {
        Self::new(call.accepting_anything(), |call| Box::pin(answer::bytes(call)))
    }

    /// The body, as JSON.
    pub fn body(self, body: &impl Serialize) -> Self {
        self.map(|call| call.with_content(serde_json::to_vec(body).map_err(Error::unwritten).map(Content::json)))
    }

    /// The same answer, unless its status is none of success: that is an error.
    ///
    /// ```
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// client.delete("accounts/acc-1/tokens/token-1").checked().await?;
    /// # Ok(()) }
    /// ```
    pub fn checked(self) -> Self {
        self.map(|call| call.wanting(Wanted::Meaning)).instead(|call| Box::pin(answer::bytes(call)))
    }

    /// Takes the payload out of the envelope and reads it as a `T`. Any status but success is an error. The envelope is that of the place (of a
    /// client, [`Envelope::V4`](crate::Envelope::V4)); of an answer in another one, [`Response::json`] reads the whole body. Where there may be
    /// no payload, or null, ask for an `Option<T>`.
    pub fn json<T: DeserializeOwned + Send + 'static>(self) -> Request<T> {
        self.map(|call| call.wanting(Wanted::Meaning)).instead(|call| Box::pin(answer::plain(call)))
    }
}

impl<X> Request<Response, X> {
    /// The bytes of the answer as they come, of which there may be more than memory holds. Any status but success is an error.
    ///
    /// ```
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// let logs = client.get("zones/zone-1/logs/received").stream().await?;
    /// let bytes = logs.to_file("logs.ndjson").await?;
    /// # Ok(()) }
    /// ```
    pub fn stream(self) -> Request<ByteStream> {
        self.map(|call| call.wanting(Wanted::Stream)).instead(|call| Box::pin(answer::stream(call)))
    }
}

impl<T: Resource> Request<Changed<T>> {
    pub(crate) fn changed(call: Call, record: &mut Record<T>) -> Request<Changed<T>, &mut Record<T>> {
        Self::new(call, |call| Box::pin(answer::changed(call))).then(record)
    }
}

impl<O: Listing> Request<O> {
    /// Narrows the list. A second filter adds to the first.
    pub fn filter(self, filter: <O::Of as List>::Filter) -> Self {
        self.map(|call| call.with_pairs(&filter.into_pairs()))
    }

    /// How many records one page has. Otherwise the server's choice.
    pub fn per_page(self, count: u64) -> Self {
        self.map(|call| call.with_page_size(count))
    }
}

impl<O, X> Request<O, X> {
    /// Adds a header, or replaces one. The credentials are the client's: `authorization` is refused.
    pub fn header(self, name: &str, value: &str) -> Self {
        self.map(|call| call.with_header(name, value))
    }

    /// Adds query parameters: a struct, a map or a list of pairs. A list repeats its key, an object gives dotted keys,
    /// `None` is left out.
    pub fn query(self, query: &impl Serialize) -> Self {
        self.map(|call| call.with_query(|set| set.extend(query)))
    }

    /// Sets a key of the JSON body, for what a declaration lacks: added, or in the place of what was there.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// use rtk::realtime_kit::*;
    ///
    /// app.meetings().create(NewMeeting::new().title("Stand-up")).body_key("a_new_key", &true).await?;
    /// # Ok(()) }
    /// ```
    pub fn body_key(self, key: &str, value: &impl Serialize) -> Self {
        self.map(|call| call.with_body_key(key, value))
    }

    /// When the call is made again. Otherwise as the client says.
    pub fn retry(self, retry: Retry) -> Self {
        self.map(|call| call.with_retry(retry))
    }

    /// Says whether to do it twice is to do it once, so that it may be made again though the first attempt may have been carried out.
    /// Otherwise as declared; of what is not, GET, PUT and DELETE.
    pub fn idempotent(self, idempotent: bool) -> Self {
        self.map(|call| call.with_idempotence(idempotent))
    }

    /// How long the call may take, with each attempt and each pause. Otherwise the client's timeout. Each attempt still has the client's
    /// [`attempt_timeout`](crate::ClientBuilder::attempt_timeout).
    pub fn timeout(self, timeout: Duration) -> Self {
        self.map(|call| call.with_timeout(timeout))
    }

    /// Gives the answer as it comes, whatever its status.
    pub fn send_raw(self) -> Request<Response> {
        self.map(|call| call.wanting(Wanted::Everything)).instead(|mut call| Box::pin(async move { call.send().await }))
    }

    /// Gives the request as it would be sent, and does not send it. Headers that hold secrets are marked as sensitive. A provider of credentials
    /// is asked; layers are not.
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
        self.instead(|mut call| Box::pin(async move { call.dry_run().await }))
    }

    /// Sets declared parameters.
    pub(crate) fn with_pairs(self, pairs: &Pairs) -> Self {
        self.map(|call| call.with_pairs(pairs))
    }

    /// The place that the call is made in.
    pub(crate) fn place(&self) -> &Place {
        &self.place
    }

    /// The same call, whose answer is read in another way.
    fn instead<P>(self, run: Run<P>) -> Request<P> {
        let state = match self.state {
            State::Ready(call, _) => State::Ready(call, run),
            State::Running(_) | State::Done => State::Running(Box::pin(async {
                Err(Error::new(ErrorKind::InvalidRequest, "this request is already under way"))
            })),
        };
        Request { place: self.place, state, then: Some(()) }
    }

    fn map(mut self, change: impl FnOnce(Call) -> Call) -> Self {
        if let State::Ready(call, run) = self.state {
            self.state = State::Ready(Box::new(change(*call)), run);
        }
        self
    }
}

impl<O, X> Unpin for Request<O, X> {}

impl<O, X: Finish<O>> Future for Request<O, X> {
    type Output = Result<X::Output, Error>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        if let State::Ready(..) = self.state {
            if let State::Ready(call, run) = std::mem::replace(&mut self.state, State::Done) {
                self.state = State::Running(run(call));
            }
        }
        let State::Running(answer) = &mut self.state else { panic!("a request was polled after its answer was taken") };
        let Poll::Ready(answer) = answer.as_mut().poll(cx) else { return Poll::Pending };
        self.state = State::Done;
        let Some(then) = self.then.take() else { panic!("a request was polled after its answer was taken") };
        Poll::Ready(answer.and_then(|answer| then.finish(answer)))
    }
}

impl<O, X> fmt::Debug for Request<O, X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.state {
            State::Ready(call, _) => write!(f, "Request({})", call.asked()),
            State::Running(_) => f.write_str("Request(running)"),
            State::Done => f.write_str("Request(done)"),
        }
    }
}

/// What a request does with its answer: nothing, or put it into a record.
pub trait Finish<O> {
    /// What awaiting the request gives.
    type Output;

    /// Does it.
    #[doc(hidden)]
    fn finish(self, answer: O) -> Result<Self::Output, Error>;
}

impl<O> Finish<O> for () {
    type Output = O;

    fn finish(self, answer: O) -> Result<O, Error> {
        Ok(answer)
    }
}

impl<T: Resource> Finish<Record<T>> for &mut Record<T> {
    type Output = ();

    fn finish(self, answer: Record<T>) -> Result<(), Error> {
        *self = answer;
        Ok(())
    }
}

/// What the answer to a change tells: the whole resource, or a part of it. Awaiting [`Record::update`] puts it into the record.
pub struct Changed<T> {
    pub(crate) members: Map<String, Value>,
    /// For an error that says what was asked and what came back.
    pub(crate) context: (Box<Call>, Response),
    pub(crate) of: PhantomData<fn() -> T>,
}

/// Without the values: one of them can be secret.
impl<T> fmt::Debug for Changed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Changed").field(&self.members.keys().collect::<Vec<_>>()).finish()
    }
}

impl<T: Resource> Finish<Changed<T>> for &mut Record<T> {
    type Output = ();

    fn finish(self, answer: Changed<T>) -> Result<(), Error> {
        self.merge(answer)
    }
}
