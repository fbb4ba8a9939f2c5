#!/usr/bin/env bash
# Читает классы, учеников и отметки школы машинной учётной записью.
# Reads classes, pupils and marks of a school with a machine account.
#
# Нужны: curl и jq. Задайте переменные или оставьте значения демонстрационного стенда.
# Needs: curl and jq. Set the variables or keep those of the demo stand.
#
#   API_URL        адрес API / address of the API
#   ISSUER         адрес realm в Keycloak / the realm in Keycloak
#   CLIENT_ID      машинная учётная запись / the machine account
#   CLIENT_SECRET  её секрет (./eschool up печатает его при запуске) / its secret (printed by ./eschool up)
#   FROM, TO       первый и последний день (по умолчанию последние 30 дней), не больше 366 дней
#                  first and last day (the last 30 days by default), at most 366 days
set -euo pipefail

API_URL="${API_URL:-http://localhost:8080/api/v1}"
ISSUER="${ISSUER:-http://localhost:8180/realms/eschool}"
CLIENT_ID="${CLIENT_ID:-demo-integrator}"
FROM="${FROM:-$(date -d '30 days ago' +%F 2>/dev/null || date -v-30d +%F)}"
TO="${TO:-$(date +%F)}"
if [ -z "${CLIENT_SECRET:-}" ]; then
    echo 'Задайте CLIENT_SECRET / set CLIENT_SECRET' >&2
    exit 2
fi

# Секрет и токен идут через стандартный ввод, чтобы их не было видно в списке процессов.
# Secret and token go through standard input, so that the list of processes does not show them.
token=$(printf %s "$CLIENT_SECRET" |
    curl --fail-with-body --silent --show-error --data grant_type=client_credentials \
        --data-urlencode 'scope=roster.read marks.read' \
        --data-urlencode "client_id=$CLIENT_ID" --data-urlencode client_secret@- \
        "$ISSUER/protocol/openid-connect/token" | jq -r .access_token)

get() {
    printf 'header = "Authorization: Bearer %s"\n' "$token" |
        curl --fail-with-body --silent --show-error --config - --header 'Accept-Language: ru' "$API_URL$1"
}

# Все части списка: пока в ответе есть nextCursor. / All parts of a list: while the answer has a nextCursor.
get_all() {
    local cursor='' part separator='?'
    case "$1" in *\?*) separator='&' ;; esac
    while :; do
        part=$(get "$1${separator}limit=200${cursor:+&cursor=$cursor}")
        jq -c '.items[]' <<<"$part"
        cursor=$(jq -r '.nextCursor // empty' <<<"$part")
        [ -n "$cursor" ] || break
    done
}

get /schools | jq -c '.items[]' | while read -r school; do
    school_id=$(jq -r .id <<<"$school")
    echo "== $(jq -r .shortName <<<"$school")"
    get_all "/schools/$school_id/classes" | while read -r class; do
        class_id=$(jq -r .id <<<"$class")
        students=$(get "/schools/$school_id/classes/$class_id/students" | jq '[.items[] | {key: .id, value: .displayName}] | from_entries')
        echo "-- $(jq -r .name <<<"$class"): $(jq length <<<"$students")"
        get_all "/schools/$school_id/marks?classId=$class_id&from=$FROM&to=$TO" |
            jq -r --argjson names "$students" \
                '[.date, ($names[.studentId] // .studentId), .subjectName, .workTypeName, .entry] | @tsv'
    done
done
