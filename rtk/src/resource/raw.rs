//! Requests that no declaration covers, with the same credentials, errors and settings.

use crate::api::Api;
use crate::call::Call;
use crate::call::request::Request;
use crate::call::untyped_scope::UntypedScope;
use crate::client::Client;
use crate::descriptor::Method;
use crate::resource::Resource;
use crate::resource::scope::Scope;
use crate::transport::response::Response;

macro_rules! methods {
    ($below:literal) => {
        #[doc = concat!("Returns a POST request for any path below ", $below, ". Its output is the response, as with [`get`](Self::get).")]
        pub fn post(&self, path: &str) -> Request<Response> {
            self.raw(Method::Post, path)
        }

        #[doc = concat!("Returns a PUT request for any path below ", $below, ". Its output is the response, as with [`get`](Self::get).")]
        pub fn put(&self, path: &str) -> Request<Response> {
            self.raw(Method::Put, path)
        }

        #[doc = concat!("Returns a PATCH request for any path below ", $below, ". Its output is the response, as with [`get`](Self::get).")]
        pub fn patch(&self, path: &str) -> Request<Response> {
            self.raw(Method::Patch, path)
        }

        #[doc = concat!("Returns a DELETE request for any path below ", $below, ". Its output is the response, as with [`get`](Self::get).")]
        pub fn delete(&self, path: &str) -> Request<Response> {
            self.raw(Method::Delete, path)
        }
    };
}

impl<A: Api> Client<A> {
    /// Returns a GET request for any path below the base URL.
    ///
    /// The path contains the ids; query parameters go into [`query`](Request::query). Awaiting the request returns the
    /// response **whatever the status**: a 404 or a 500 is not an error. Use [`error_for_status`](Request::error_for_status) to make them
    /// errors, or [`json`](Request::json) to also decode the payload.
    ///
    /// ```
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// let token: serde_json::Value = client.get("user/tokens/verify").json().await?;
    /// client.delete("accounts/acc-1/tokens/token-1").error_for_status().await?;
    /// # Ok(()) }
    /// ```
    pub fn get(&self, path: &str) -> Request<Response> {
        self.raw(Method::Get, path)
    }

    methods!("the base URL");

    fn raw(&self, method: Method, path: &str) -> Request<Response> {
        let envelope = A::DESCRIPTOR.envelope;
        Request::raw(Call::raw(UntypedScope::root(self.untyped().clone()), "", envelope, method, path))
    }
}

impl<T: Resource> Scope<T> {
    /// Returns a GET request for any path below that of this scope.
    ///
    /// The path is relative to that of the scope; query parameters go into [`query`](Request::query). Awaiting the request returns the response **whatever
    /// the status**: a 404 or a 500 is not an error. Use [`error_for_status`](Request::error_for_status) to make them errors, or
    /// [`json`](Request::json) to also decode the payload.
    ///
    /// ```
    /// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
    /// let range = [("start_date", "2026-11-01"), ("end_date", "2026-11-24")];
    /// let report = app.get("a-new/endpoint").query(&range).json::<serde_json::Value>().await?;
    /// # Ok(()) }
    /// ```
    pub fn get(&self, path: &str) -> Request<Response> {
        self.raw(Method::Get, path)
    }

    methods!("this scope");

    fn raw(&self, method: Method, path: &str) -> Request<Response> {
        let resource = T::DESCRIPTOR;
        Request::raw(Call::raw(self.untyped().clone(), resource.children_path, resource.envelope, method, path))
    }
}
