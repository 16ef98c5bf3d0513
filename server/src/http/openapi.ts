import { z, type ZodType } from 'zod';
import type { Endpoint } from '#shared/api/endpoint';
import { problemCodes } from '#shared/api/problems';
import type { Policy } from './policy';
import type { Route } from './route';

type JsonObject = Record<string, unknown>;

function schemaOf(schema: ZodType, io: 'input' | 'output'): JsonObject {
  const json: JsonObject = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  delete json.$schema;
  return json;
}

function parameters(schema: ZodType | undefined, place: 'path' | 'query'): JsonObject[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, JsonObject>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function headerParameters({ idempotent, versioned }: Endpoint): JsonObject[] {
  const header = (name: string, pattern: string) => ({
    name,
    in: 'header',
    required: true,
    schema: { type: 'string', pattern },
  });
  return [
    ...(idempotent ? [header('Idempotency-Key', '^[A-Za-z0-9_-]{16,128}$')] : []),
    ...(versioned ? [header('If-Match', '^"[1-9][0-9]{0,8}"$')] : []),
  ];
}

function requestBody({ body, upload, rawBody }: Endpoint): JsonObject {
  if (body)
    return {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    };
  if (rawBody) {
    return {
      requestBody: {
        required: true,
        content: {
          [rawBody.isUpload ? 'application/octet-stream' : '*/*']: {
            schema: { type: 'string', format: 'binary' },
          },
        },
      },
    };
  }
  if (!upload) return {};
  const fields = upload.fields ? schemaOf(upload.fields, 'input') : { properties: {}, required: [] };
  const schema = {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...(fields.properties as JsonObject),
      [upload.field]: { type: 'string', format: 'binary' },
    },
    required: [...((fields.required as string[] | undefined) ?? []), upload.field],
  };
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
}

function responses({ answer, answersFile, answersPage, status }: Endpoint): JsonObject {
  const content = answersPage
    ? { content: { 'text/html': { schema: { type: 'string' } } } }
    : answersFile
      ? { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
      : answer
        ? { content: { 'application/json': { schema: schemaOf(answer, 'output') } } }
        : {};
  const done = String(status ?? (answer || answersFile || answersPage ? 200 : 204));
  return {
    [done]: { description: '完成', ...content },
    default: {
      description: '未完成，按 title 的提示处理',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

function security({ audience }: Policy): JsonObject[] {
  if (audience.includes('anonymous')) return [];
  return [
    ...(audience.includes('contact') ? [{ contactSession: [] }] : []),
    ...(audience.some((one) => one !== 'contact') ? [{ staffSession: [] }] : []),
  ];
}

function operation({ endpoint, policy }: Route): JsonObject {
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    description: `${policy.audience.join(', ')}: ${policy.scope}`,
    security: security(policy),
    parameters: [
      ...parameters(endpoint.params, 'path'),
      ...parameters(endpoint.query, 'query'),
      ...headerParameters(endpoint),
    ],
    ...requestBody(endpoint),
    responses: responses(endpoint),
  };
}

const faultSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
  required: ['field', 'code', 'message'],
};

const problemSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: problemCodes },
    title: { type: 'string' },
    detail: { type: 'string' },
    faults: { type: 'array', items: faultSchema },
    requestId: { type: 'string' },
    current: {},
  },
  required: ['type', 'status', 'code', 'title', 'requestId'],
};

/** OpenAPI 3.1 from the same schemas that validate. */
export function describeApi(routes: readonly Route[]): object {
  const paths: Record<string, JsonObject> = {};
  for (const route of routes) {
    const path = route.endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.endpoint.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '双创申报', version: '1' },
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: {
        contactSession: { type: 'http', scheme: 'bearer' },
        staffSession: { type: 'apiKey', in: 'cookie', name: 'staff session' },
      },
    },
  };
}
