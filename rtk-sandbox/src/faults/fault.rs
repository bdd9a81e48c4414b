use std::time::Duration;

use http::StatusCode;

/// A failure to inject with [`Sandbox::fail`](crate::Sandbox::fail).
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
/// app.meetings().create(NewMeeting::new()).await?; // the fault applied once
/// # Ok(()) }
/// ```
///
/// A fault applies to every call until it is cleared; [`times`](Self::times) limits the number of calls. The operation
/// is not carried out, unless [`carried_out`](Self::carried_out) is set or the fault alters the regular response:
/// [`latency`](Self::latency), [`reset_in_body`](Self::reset_in_body) and [`truncated`](Self::truncated).
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a fault does nothing until it is passed to `Sandbox::fail`"]
pub struct Fault {
    pub(super) effect: Effect,
    pub(super) latency: Duration,
    pub(super) retry_after: Option<u64>,
    pub(super) carried_out: bool,
    pub(super) times: Option<u32>,
    pub(super) skip: u32,
}

/// What the client receives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Effect {
    /// The regular response, after a delay.
    Delay,
    /// An error response in the product's form.
    Status(StatusCode),
    /// Status 502 with a proxy's HTML page.
    BadGateway,
    Reset,
    ResetInBody,
    Truncated,
    Silence,
}

impl Fault {
    /// Responds with an error status, with the error body of the product that is called.
    ///
    /// A `status` outside 400 to 599 becomes 500.
    pub fn status(status: u16) -> Self {
        let status = StatusCode::from_u16(status).ok().filter(|it| it.is_client_error() || it.is_server_error());
        Self::new(Effect::Status(status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)))
    }

    /// Delays the regular response. The operation is carried out immediately.
    ///
    /// The delay is real time: [`Sandbox::advance`](crate::Sandbox::advance) does not shorten it.
    pub fn latency(latency: Duration) -> Self {
        Self::new(Effect::Delay).after(latency)
    }

    /// Responds with status 502 and an HTML page, as a proxy does.
    pub fn bad_gateway() -> Self {
        Self::new(Effect::BadGateway)
    }

    /// Resets the connection before the response begins.
    pub fn reset() -> Self {
        Self::new(Effect::Reset)
    }

    /// Sends the response's headers and half of its body, then resets the connection. The operation is carried out.
    pub fn reset_in_body() -> Self {
        Self::new(Effect::ResetInBody).carried_out()
    }

    /// Sends half of the response's JSON as if it were all of it. The operation is carried out.
    pub fn truncated() -> Self {
        Self::new(Effect::Truncated).carried_out()
    }

    /// Sends nothing, and keeps the connection open until the client gives up.
    pub fn silence() -> Self {
        Self::new(Effect::Silence)
    }

    fn new(effect: Effect) -> Self {
        Self { effect, latency: Duration::ZERO, retry_after: None, carried_out: false, times: None, skip: 0 }
    }

    /// Limits the fault to this number of calls. Defaults to no limit.
    pub fn times(self, times: u32) -> Self {
        Self { times: Some(times), ..self }
    }

    /// Lets this number of calls succeed before the fault applies. Defaults to 0.
    ///
    /// For example, the second page of a list is slow:
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

    /// Delays the fault. Defaults to no delay.
    pub fn after(self, latency: Duration) -> Self {
        Self { latency, ..self }
    }

    /// Adds a `Retry-After` header, in seconds. Has no effect on faults that send no headers.
    pub fn retry_after(self, seconds: u64) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// Carries out the operation although the client receives a failure.
    pub fn carried_out(self) -> Self {
        Self { carried_out: true, ..self }
    }

    #[cfg(test)]
    pub(super) fn status_code(&self) -> StatusCode {
        match self.effect {
            Effect::Status(status) => status,
            _ => StatusCode::OK,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fault;

    #[test]
    fn status_accepts_error_statuses_only() {
        let statuses =
            [0, 99, 200, 302, 400, 429, 503, 599, 600, 1000].map(|it| Fault::status(it).status_code().as_u16());
        assert_eq!(statuses, [500, 500, 500, 500, 400, 429, 503, 599, 500, 500]);
    }
}
