package campus.web.registrar;

import org.junit.jupiter.api.Test;

import campus.web.shared.Answer;

import static campus.web.shared.Api.api;
import static org.junit.jupiter.api.Assertions.assertEquals;

class DepartmentsTest {

    @Test
    void showsADepartmentAsItWasAdded() {
        Answer added = api().post("/departments", "{\"code\": \"cs\", \"name\": \"Computer Science\"}").expect(201);
        Answer read = api().get("/departments/" + added.id()).expect(200);
        assertEquals(added.body(), read.body());
        assertEquals(added.etag(), read.etag());
        System.out.println(added.response().headers().map() + added.body());
        System.out.println(api().get("/departments?limit=1&count=true").expect(200).response().headers().map());
        for (String path : new String[] {"/departments?limit=0", "/departments?limit=1&limit=2", "/departments/xyz", "/nowhere", "/departments?foo=1"}) {
            Answer a = api().get(path);
            System.out.println(path + " " + a.status() + " " + a.body());
        }
        for (String body : new String[] {"", "null", "[]", "{", "{\"code\": 1}", "{\"code\":\"A\",\"code\":\"B\"}", "{\"x\": 1e999999999}"}) {
            Answer a = api().post("/departments", body);
            System.out.println(body + " " + a.status() + " " + a.body());
        }
        for (String[] p : new String[][] {{"*", "{\"name\": \"Computing\"}"}, {"*", "{\"name\": null}"}, {"\"7\"", "{\"name\": \"Computing\"}"}, {"*", "{\"id\": \"Computing\", \"foo\": 1}"}}) {
            Answer a = api().patch("/departments/" + added.id(), p[0], p[1]);
            System.out.println(p[1] + " " + a.status() + " " + a.body());
        }
        Answer a = campus.web.shared.Api.anonymous().get("/departments");
        System.out.println(a.status() + a.body() + a.response().headers().map());
        a = api().send("DELETE", "/departments", java.net.http.HttpRequest.BodyPublishers.noBody());
        System.out.println(a.status() + a.body() + a.response().headers().map());
    }
}
