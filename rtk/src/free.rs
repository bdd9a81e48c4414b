//! Calls that no declaration covers, with the same credentials, errors and settings.

use crate::call::Call;
use crate::client::Client;
use crate::descriptor::Method;
use crate::envelope::Envelope;
use crate::request::Request;
use crate::resource::Resource;
use crate::response::Response;
use crate::scope::Scope;

macro_rules! verbs {
    ($below:literal) => {
        #[doc = concat!("A POST of any path below ", $below, ", whose answer may have any status: see [`get`](Self::get).")]
        pub fn post(&self, path: &str) -> Request<Response> {
            self.free(Method::Post, path)
        }

        #[doc = concat!("A PUT of any path below ", $below, ", whose answer may have any status: see [`get`](Self::get).")]
        pub fn put(&self, path: &str) -> Request<Response> {
            self.free(Method::Put, path)
        }

        #[doc = concat!("A PATCH of any path below ", $below, ", whose answer may have any status: see [`get`](Self::get).")]
        pub fn patch(&self, path: &str) -> Request<Response> {
            self.free(Method::Patch, path)
        }

        #[doc = concat!("A DELETE of any path below ", $below, ", whose answer may have any status: see [`get`](Self::get).")]
        pub fn delete(&self, path: &str) -> Request<Response> {
            self.free(Method::Delete, path)
        }
    };
}

impl Client {
    /// A GET of any path below the base URL, for what is in no scope. Each segment is literal text, so parameters go into
    /// [`query`](Request::query), and ids into the path.
    ///
    /// Awaited, it gives the answer as it came, **whatever its status**: 404 and 500 are no errors. [`checked`](Request::checked) makes
    /// them errors, and [`json`](Request::json) takes the payload out of the envelope as well.
    ///
    /// ```
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// let token: serde_json::Value = client.get("user/tokens/verify").json().await?;
    /// client.delete("accounts/acc-1/tokens/token-1").checked().await?;
    /// # Ok(()) }
    /// ```
    pub fn get(&self, path: &str) -> Request<Response> {
        self.free(Method::Get, path)
    }

    verbs!("the base URL");

    fn free(&self, method: Method, path: &str) -> Request<Response> {
        Request::raw(Call::free(self.place(), "", &Envelope::V4, method, path))
    }
}

impl<T: Resource> Scope<T> {
    /// A GET of any path inside here, for what no declaration covers. Each segment is literal text, so parameters go into
    /// [`query`](Request::query).
    ///
    /// Awaited, it gives the answer as it came, **whatever its status**: 404 and 500 are no errors. [`checked`](Request::checked) makes
    /// them errors, and [`json`](Request::json) takes the payload out of the envelope as well.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// let range = [("start_date", "2026-11-01"), ("end_date", "2026-11-24")];
    /// let report = app.get("a-new/endpoint").query(&range).json::<serde_json::Value>().await?;
    /// # Ok(()) }
    /// ```
    pub fn get(&self, path: &str) -> Request<Response> {
        self.free(Method::Get, path)
    }

    verbs!("this place");

    fn free(&self, method: Method, path: &str) -> Request<Response> {
        let resource = T::DESCRIPTOR;
        Request::raw(Call::free(self.place().clone(), resource.inside, resource.envelope, method, path))
    }
}
