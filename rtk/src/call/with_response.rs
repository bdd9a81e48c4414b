//! Requests that return the response beside the output, and those that return nothing if nothing has changed.

use http::StatusCode;

use crate::call::request::{MapOutput, Request};
use crate::error::Error;
use crate::transport::response::Response;

impl<O: 'static, X> Request<O, X> {
    /// Returns the response beside the output: its status, headers and bytes.
    ///
    /// Call it after the setters of the operation's parameters. An error has its response in [`Error::status`](Error::status),
    /// [`Error::headers`] and [`Error::body`].
    ///
    /// ```
    /// use rtk::http::StatusCode;
    /// use rtk::realtime_kit::*;
    ///
    /// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
    /// let (meeting, response) = app.meetings().create(NewMeeting::new().title("Stand-up")).with_response().await?;
    /// if response.status() == StatusCode::ACCEPTED {
    ///     println!("{} will be created later", meeting.id());
    /// }
    /// println!("{:?} {:?}", response.etag(), response.headers().get("date"));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error of kind [`InvalidRequest`](crate::ErrorKind::InvalidRequest), and sends nothing, for a request that takes several responses or
    /// none: lists, streams and [`dry_run`](Self::dry_run).
    pub fn with_response(self) -> Request<(O, Response), AndResponse<X>> {
        self.wrap(
            |decode, call, response| {
                let copy = response.clone().with_marked_headers();
                Ok((decode(call, response)?, copy))
            },
            AndResponse,
        )
    }

    /// Makes the request conditional: returns `None` if the server responds with 304, which says that the resource still has this `ETag`.
    ///
    /// Pass the `ETag` as the server sent it, with its quotes: [`Response::etag`] of an earlier response. Call this method after the setters of the
    /// operation's parameters. A server that ignores the header responds with the resource.
    ///
    /// ```
    /// use rtk::realtime_kit::*;
    ///
    /// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
    /// let (mut meeting, response) = Meeting::find(app, "meet-1").with_response().await?;
    /// if let Some(etag) = response.etag() {
    ///     match meeting.reload().if_none_match(etag).await? {
    ///         Some(()) => println!("changed: {:?}", meeting.title),
    ///         None => println!("not changed"),
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// For the `ETag` of the new version, add [`with_response`](Self::with_response).
    ///
    /// # Errors
    ///
    /// As [`with_response`](Self::with_response), returns an error for a request that takes several responses or none.
    pub fn if_none_match(self, etag: &str) -> Request<Option<O>, IfChanged<X>> {
        let request = self.header("if-none-match", etag);
        request.wrap(
            |decode, call, response| match response.status() {
                StatusCode::NOT_MODIFIED => Ok(None),
                _ => decode(call, response).map(Some),
            },
            IfChanged,
        )
    }
}

/// The output of [`Request::with_response`]: the output of the request, and the response.
#[derive(Debug)]
pub struct AndResponse<X>(X);

impl<O, X: MapOutput<O>> MapOutput<(O, Response)> for AndResponse<X> {
    type Output = (X::Output, Response);

    fn map_output(self, (output, response): (O, Response)) -> Result<Self::Output, Error> {
        Ok((self.0.map_output(output)?, response))
    }
}

/// The output of [`Request::if_none_match`]: the output of the request, or `None` if nothing has changed.
#[derive(Debug)]
pub struct IfChanged<X>(X);

impl<O, X: MapOutput<O>> MapOutput<Option<O>> for IfChanged<X> {
    type Output = Option<X::Output>;

    fn map_output(self, output: Option<O>) -> Result<Self::Output, Error> {
        output.map(|output| self.0.map_output(output)).transpose()
    }
}
