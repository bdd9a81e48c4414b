use std::time::Duration;

use http::StatusCode;

/// One way to fail, for [`Sandbox::fail`](crate::Sandbox::fail).
///
/// ```
/// use rtk::realtime_kit::*;
/// use rtk::{ErrorKind, Retry};
/// use rtk_sandbox::{Fault, Sandbox};
///
/// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::start().await?;
/// let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
///
/// sandbox.fail("create_meeting", Fault::status(503).times(1))?;
/// let error = app.meetings().create(NewMeeting::new()).await.unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Server);
///
/// app.meetings().create(NewMeeting::new()).await?; // it was told to fail once
/// # Ok(()) }
/// ```
///
/// It happens in each call until it is cleared, unless [`times`](Self::times) says how often. The operation is not carried
/// out, unless [`carried_out`](Self::carried_out) says so, or an answer is needed to break.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "nothing fails before the sandbox is told"]
pub struct Fault {
    pub(super) how: How,
    pub(super) latency: Duration,
    pub(super) retry_after: Option<u64>,
    pub(super) carried_out: bool,
    pub(super) times: Option<u32>,
    pub(super) skip: u32,
}

/// What the client gets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum How {
    /// The real answer: it is only late.
    Late,
    /// An error of the product's own.
    Status(StatusCode),
    /// The page of a proxy.
    BadGateway,
    Reset,
    ResetInBody,
    Truncated,
    Silence,
}

impl Fault {
    /// An error with this status, in the form of the product that is called. What is no status of an error (400 to 599) becomes 500.
    pub fn status(status: u16) -> Self {
        let status = StatusCode::from_u16(status).ok().filter(|it| it.is_client_error() || it.is_server_error());
        Self::new(How::Status(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)))
    }

    /// The right answer, after so much time. The operation is carried out at once. It is the time of the clock on the wall:
    /// [`Sandbox::advance`](crate::Sandbox::advance) does not shorten it.
    pub fn latency(latency: Duration) -> Self {
        Self::new(How::Late).after(latency)
    }

    /// Status 502 with a page of HTML, as proxies answer.
    pub fn bad_gateway() -> Self {
        Self::new(How::BadGateway)
    }

    /// The connection is reset before anything is answered.
    pub fn reset() -> Self {
        Self::new(How::Reset)
    }

    /// The connection is reset in the middle of the answer's body. The operation was carried out.
    pub fn reset_in_body() -> Self {
        Self::new(How::ResetInBody).carried_out()
    }

    /// Half of the answer's JSON, as if it were all of it. The operation was carried out.
    pub fn truncated() -> Self {
        Self::new(How::Truncated).carried_out()
    }

    /// No answer at all, on a connection that stays open until the client gives up.
    pub fn silence() -> Self {
        Self::new(How::Silence)
    }

    fn new(how: How) -> Self {
        Self { how, latency: Duration::ZERO, retry_after: None, carried_out: false, times: None, skip: 0 }
    }

    /// Only in the next so many calls.
    pub fn times(self, times: u32) -> Self {
        Self { times: Some(times), ..self }
    }

    /// Not in the next so many calls, but in those that follow: the second page of a list is slow.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use rtk_sandbox::{Fault, Sandbox};
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = Sandbox::start().await?;
    /// sandbox.fail("GetSessions", Fault::latency(Duration::from_millis(700)).skip(1).times(1))?;
    /// # Ok(()) }
    /// ```
    pub fn skip(self, calls: u32) -> Self {
        Self { skip: calls, ..self }
    }

    /// Late: after so much time.
    pub fn after(self, latency: Duration) -> Self {
        Self { latency, ..self }
    }

    /// With the header `Retry-After`, in seconds. Where no head is sent, neither is this.
    pub fn retry_after(self, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// The operation is carried out all the same, and the client does not get to know.
    pub fn carried_out(self) -> Self {
        Self { carried_out: true, ..self }
    }

    #[cfg(test)]
    pub(super) fn told_status(&self) -> StatusCode {
        match self.how {
            How::Status(status) => status,
            _ => StatusCode::OK,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fault;

    #[test]
    fn only_statuses_of_errors_are_errors() {
        let told = [0, 99, 200, 302, 400, 429, 503, 599, 600, 1000].map(|it| Fault::status(it).told_status().as_u16());
        assert_eq!(told, [500, 500, 500, 500, 400, 429, 503, 599, 500, 500]);
    }
}
