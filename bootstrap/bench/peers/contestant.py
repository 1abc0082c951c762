#!/usr/bin/env python3
"""Prints how the comparison (see bootstrap/docs/performance.md) starts Campus and asks it, as JSON.

Run "mvn -q -B package -DskipTests" before. MYSQL_PORT is that of the server, 3306 unless given.
"""
import base64
import hashlib
import hmac
import json
import os
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
SECRET = "comparison-secret-comparison-secret-comparison"
PORT = os.environ.get("MYSQL_PORT", "3306")
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
DATABASE = "peer_campus"
# Those of the peer that runs on the same machine.
OPTIONS = "-Xmx512m -XX:+UseParallelGC -XX:+UseCompactObjectHeaders"
URL = f"jdbc:mysql://127.0.0.1:{PORT}/{DATABASE}?sslMode=DISABLED&allowPublicKeyRetrieval=true"


def part(value):
    return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()


def token():
    """That of the administrator, for a day."""
    signed = part({"alg": "HS256"}) + "." + part({"sub": "admin", "roles": ["admin"], "nbf": int(time.time()) - 60,
                                                  "exp": int(time.time()) + 86400, "iss": "campus"})
    signature = hmac.new(SECRET.encode(), signed.encode(), hashlib.sha256).digest()
    return signed + "." + base64.urlsafe_b64encode(signature).rstrip(b"=").decode()


SETTINGS = {"CAMPUS_DB_URL": URL, "CAMPUS_DB_USER": "root", "CAMPUS_DB_PASSWORD": "", "CAMPUS_JWT_SECRET": SECRET,
            "CAMPUS_ADMIN_PASSWORD": "comparison-password", "CAMPUS_PORT": "18004", "CAMPUS_DEMO": "false",
            "CAMPUS_RATE_LIMIT": "off"}
EXPORTS = " ".join(f"{name}='{value}'" for name, value in SETTINGS.items())
CLIENT = f"mariadb -h127.0.0.1 -P{PORT} -uroot --default-character-set=utf8mb4"
ENROLLMENTS = "/api/v1/enrollments"
print(json.dumps({
    "name": "campus",
    "base": "http://127.0.0.1:18004",
    "db": DATABASE,
    "ids": "00000000-0000-7000-8000-%012d",
    "separator": '","',
    "headers": {"Authorization": "Bearer " + token()},
    "ok": [200, 201, 202, 204, 207],
    "create": f"{CLIENT} -e 'drop database if exists {DATABASE}; create database {DATABASE} character set utf8mb4'"
              f" && env {EXPORTS} {JAVA} -jar {ROOT}/bootstrap/target/campus.jar migrate"
              f" && {CLIENT} {DATABASE} < {HERE}/create.sql > /dev/null",
    "reset": f"{HERE}/reset.sql",
    "verify": f"{HERE}/verify.sql",
    "count": f"{HERE}/count.sql",
    "start": f"/usr/bin/env {JAVA} {os.environ.get('JAVA_OPTS', OPTIONS)} -jar {ROOT}/bootstrap/target/campus.jar",
    "env": SETTINGS,
    "ops": {
        "enroll": f'POST {ENROLLMENTS} {{"studentId":"${{student}}","sectionId":"${{section}}"}}',
        "read": f"GET {ENROLLMENTS}/${{enrollment}}",
        "list": "GET /api/v1/sections/${section}/roster?limit=50&count=true",
        "sectionStats": "GET /api/v1/sections/${section}/statistics",
        "courseStats": "GET /api/v1/courses/${course}/statistics",
        "status": f'POST {ENROLLMENTS}/${{enrollment}}/status {{"status":"${{status}}"}}',
        "complete": f'POST {ENROLLMENTS}/${{enrollment}}/status {{"status":"${{status}}","grade":${{grade}}}}',
        "bulk": 'POST /api/v1/sections/${section}/enrollments/bulk {"studentIds":["${students}"],"mode":"partial"}',
    },
}, indent=2))
